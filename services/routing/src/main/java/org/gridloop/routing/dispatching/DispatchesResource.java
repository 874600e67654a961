package org.gridloop.routing.dispatching;

import static org.gridloop.backbone.deciding.Refusal.refused;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloop.backbone.guarding.Caller;
import org.gridloop.backbone.guarding.Roles;
import org.gridloop.routing.dispatching.DispatchesView.DispatchRow;
import org.gridloop.routing.dispatching.DispatchesView.History;
import org.gridloop.routing.dispatching.DispatchesView.TierMoveRow;

/** Who had an issue, until when and why. */
@Path("/api/v1/dispatches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "dispatches")
public class DispatchesResource {

    private final DispatchesView dispatches;
    private final Caller caller;

    @Inject
    DispatchesResource(DispatchesView dispatches, Caller caller) {
        this.dispatches = dispatches;
        this.caller = caller;
    }

    /** @param dispatches in order; a unit sees its own only */
    public record Dispatches(String issueId, List<DispatchRow> dispatches, List<TierMoveRow> tierMoves) {}

    @GET
    @Path("/{issueId}")
    @RolesAllowed({Roles.DISPATCHER, Roles.OFFICER, Roles.GRID, Roles.SUPERVISOR, Roles.ANALYST, Roles.ADMIN, Roles.UNIT
    })
    @Operation(summary = "All dispatches of an issue with deadlines and rules, and its moves between tiers")
    @APIResponse(responseCode = "200", description = "In the order they happened")
    @APIResponse(responseCode = "404", description = "Not dispatched, or none of yours")
    public Dispatches of(@PathParam("issueId") String issueId) {
        History history = dispatches.historyOf(issueId);
        if (history.dispatches().isEmpty()) {
            throw refused(Refused.NO_SUCH_ISSUE);
        }
        if (seesTheWhole(history.dispatches().getFirst().grid())) {
            return new Dispatches(issueId, history.dispatches(), history.moves());
        }
        List<DispatchRow> own = history.dispatches().stream()
                .filter(row -> Objects.equals(row.unit(), caller.unit()))
                .toList();
        if (own.isEmpty()) {
            throw refused(Refused.NO_SUCH_ISSUE);
        }
        return new Dispatches(issueId, own, List.of());
    }

    private boolean seesTheWhole(String grid) {
        boolean byArea = caller.is(Roles.DISPATCHER)
                || caller.is(Roles.OFFICER)
                || caller.is(Roles.GRID)
                || caller.is(Roles.SUPERVISOR)
                || caller.is(Roles.ANALYST)
                || caller.is(Roles.ADMIN);
        return byArea && caller.sees(grid);
    }
}
