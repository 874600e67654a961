package org.gridloop.routing.boards;

import static org.gridloop.backbone.deciding.Refusal.refused;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloop.backbone.guarding.Caller;
import org.gridloop.backbone.guarding.Roles;
import org.gridloop.backbone.refolding.Moment;
import org.gridloop.backbone.refolding.TimeTravel;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.routing.reference.Area;
import org.jspecify.annotations.Nullable;

/** The board of one area at its tier. */
@Path("/api/v1/boards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "boards")
public class BoardsResource {

    private static final String PAST = "as it was at that time, RFC 3339";
    private static final String AXIS =
            "for asOf: recorded (what the log had by then, in real time) or valid (what was so by then)";

    private final BoardReader reader;
    private final PastBoardsView past;
    private final DomainClock clock;
    private final Caller caller;

    @Inject
    BoardsResource(BoardReader reader, PastBoardsView past, DomainClock clock, Caller caller) {
        this.reader = reader;
        this.past = past;
        this.clock = clock;
        this.caller = caller;
    }

    @GET
    @Path("/{tier}/{area}")
    @RolesAllowed({Roles.GRID, Roles.OFFICER, Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            summary = "What an area owns now, what lies below it, what is due, lights, quota and agenda",
            description =
                    "Every count is the area's own and the sum of its children's. Lights: red, yellow, green, grey; an"
                            + " issue that went on with another has none. The quota counts today's reports by grid workers and on"
                            + " visits. The agenda is what the tier owns and has to talk about; decisions are recorded in evaluation.")
    @APIResponse(
            responseCode = "200",
            description = "Counts, lights, quota, agenda, the areas below, and one page of its own open issues")
    @APIResponse(responseCode = "404", description = "No such area at this tier, or not one of yours")
    public Board board(
            @PathParam("tier") String tier,
            @PathParam("area") String area,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "limit is at least 1 / limit 最小为1")
                    @Max(value = 500, message = "limit is at most 500 / limit 最大为500")
                    int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = PAST) @QueryParam("asOf") @Nullable String asOf,
            @Parameter(description = AXIS) @QueryParam("axis") @Nullable String axis) {
        Area found = reader.areaAt(tier, area, caller::sees);
        Moment moment = Moment.parse(asOf, axis);
        if (moment == null) {
            return reader.read(found, clock.now(), limit, cursor);
        }
        TimeTravel.Answer<Board> then =
                past.ask(moment, null, (reading, now) -> reading.read(found, now, limit, cursor));
        return then.answer().standingOn(then.asOf());
    }

    @GET
    @Path("/issues/{issueId}")
    @RolesAllowed({Roles.GRID, Roles.OFFICER, Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "Where one issue stands on the boards, open or not")
    @APIResponse(responseCode = "200", description = "Its owner and its row")
    @APIResponse(responseCode = "404", description = "Not on the boards, or not one of yours")
    public IssueOnBoard issue(
            @PathParam("issueId") String issueId,
            @Parameter(description = PAST) @QueryParam("asOf") @Nullable String asOf,
            @Parameter(description = AXIS) @QueryParam("axis") @Nullable String axis) {
        Moment moment = Moment.parse(asOf, axis);
        if (moment == null) {
            return mine(reader.find(issueId, clock.now()), issueId);
        }
        TimeTravel.Answer<Optional<IssueOnBoard>> then =
                past.ask(moment, issueId, (reading, now) -> reading.find(issueId, now));
        return mine(then.answer(), issueId).standingOn(then.asOf());
    }

    private IssueOnBoard mine(Optional<IssueOnBoard> found, String issueId) {
        return found.filter(one -> caller.sees(one.issue().grid()))
                .orElseThrow(() -> refused(BoardRefused.NO_SUCH_ISSUE, issueId));
    }
}
