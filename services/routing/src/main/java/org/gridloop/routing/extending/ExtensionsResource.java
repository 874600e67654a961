package org.gridloop.routing.extending;

import static org.gridloop.backbone.deciding.Refusal.refused;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Locale;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.guarding.Caller;
import org.gridloop.backbone.guarding.Masking;
import org.gridloop.backbone.guarding.Roles;
import org.gridloop.backbone.showing.Page;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.events.RoutingEvent;
import org.gridloop.routing.extending.ExtensionCommand.Approve;
import org.gridloop.routing.extending.ExtensionCommand.Refuse;
import org.gridloop.routing.extending.ExtensionState.Dispatched;
import org.gridloop.routing.extending.ExtensionsView.ExtensionRow;
import org.gridloop.routing.extending.ExtensionsView.Status;
import org.gridloop.routing.standing.Denied;
import org.gridloop.routing.standing.StandingView;
import org.jspecify.annotations.Nullable;

/** 延期: the dispatcher answers units that ask for more time. */
@Path("/api/v1/extensions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "extensions")
public class ExtensionsResource {

    private final Decisions<ExtensionCommand, ExtensionState, RoutingEvent> decisions;
    private final ExtensionsView extensions;
    private final DataSource database;
    private final DomainClock clock;
    private final Caller caller;

    @Inject
    ExtensionsResource(
            Decisions<ExtensionCommand, ExtensionState, RoutingEvent> decisions,
            ExtensionsView extensions,
            DataSource database,
            DomainClock clock,
            Caller caller) {
        this.decisions = decisions;
        this.extensions = extensions;
        this.database = database;
        this.clock = clock;
        this.caller = caller;
    }

    /** @param note for the record */
    public record MoreTime(
            @Size(max = 2000, message = "note has at most 2000 characters / 备注不超过2000字") @Nullable
            String note) {}

    /** @param reason coded */
    public record NoMoreTime(
            @NotNull(message = "reason is required / 请选择不同意的理由")
            @Pattern(
                    regexp = "not-needed|reason-insufficient|other",
                    message = "reason is not-needed, reason-insufficient or other / "
                            + "理由为 not-needed（无需延期）、reason-insufficient（理由不充分）或 other（其他）")
            String reason,

            @Size(max = 2000, message = "explanation has at most 2000 characters / 说明不超过2000字") @Nullable
            String explanation) {}

    /**
     * What was decided.
     *
     * @param finishBy the deadline in force
     * @param granted how many extensions the issue has had
     */
    public record ExtensionAnswer(
            String issueId, int dispatchNo, int extensionNo, String status, Instant finishBy, int granted) {}

    @GET
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR})
    @Operation(summary = "Requests for more time, oldest first")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "400", description = "Unknown status or broken cursor")
    public Page<ExtensionRow> list(
            @QueryParam("status") @DefaultValue("pending") String status,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "limit is at least 1 / limit 最小为1")
                    @Max(value = 500, message = "limit is at most 500 / limit 最大为500")
                    int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return extensions.list(statusOf(status), caller.areas(), limit, cursor);
    }

    @POST
    @Path("/{issueId}/{dispatchNo}/approve")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.DISPATCHER)
    @Operation(summary = "Give the unit once more its original limit")
    @APIResponse(responseCode = "200", description = "Given")
    @APIResponse(responseCode = "404", description = "No more time was asked for this dispatch")
    @APIResponse(responseCode = "409", description = "Already decided, overdue, or extended twice before")
    public ExtensionAnswer approve(
            @PathParam("issueId") String issueId,
            @PathParam("dispatchNo") int dispatchNo,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull(message = "a JSON body is required, {} at least / 请提交 JSON 内容，至少为 {}") MoreTime body) {
        ExtensionRow asked = asked(issueId, dispatchNo);
        boolean inHand = StandingView.seenBy(caller, database, issueId).isInHand();
        String note = Masking.maskIfAny(body.note());
        Instant now = clock.now();
        return decide(
                new Approve(issueId, dispatchNo, asked.extensionNo(), asked.unit(), inHand, note, now),
                asked,
                "approved",
                Caller.keyOf(dispatchNo + "/approve", key),
                now);
    }

    @POST
    @Path("/{issueId}/{dispatchNo}/refuse")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.DISPATCHER)
    @Operation(summary = "Refuse more time: the deadline stays")
    @APIResponse(responseCode = "200", description = "Refused")
    @APIResponse(responseCode = "404", description = "No more time was asked for this dispatch")
    @APIResponse(responseCode = "409", description = "Already decided, or the issue was dispatched anew since")
    public ExtensionAnswer refuse(
            @PathParam("issueId") String issueId,
            @PathParam("dispatchNo") int dispatchNo,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull(message = "a JSON body is required / 请提交 JSON 内容") NoMoreTime body) {
        ExtensionRow asked = asked(issueId, dispatchNo);
        boolean open = StandingView.seenBy(caller, database, issueId).isOpen();
        String explanation = Masking.maskIfAny(body.explanation());
        return decide(
                new Refuse(issueId, dispatchNo, asked.extensionNo(), asked.unit(), body.reason(), explanation, open),
                asked,
                "refused",
                Caller.keyOf(dispatchNo + "/refuse", key),
                clock.now());
    }

    private ExtensionRow asked(String issueId, int dispatchNo) {
        return extensions
                .lastOf(issueId, dispatchNo)
                .filter(row -> row.grid() != null && caller.sees(row.grid()))
                .orElseThrow(() -> refused(ExtensionRefusal.NO_SUCH_EXTENSION));
    }

    private ExtensionAnswer decide(
            ExtensionCommand command, ExtensionRow asked, String status, @Nullable String key, Instant now) {
        ExtensionState state = decisions
                .decideOnce(asked.issueId(), command, caller.asCause(Roles.DISPATCHER, now, key))
                .state();
        return switch (state) {
            case ExtensionState.Undispatched s -> throw refused(Denied.NOT_DISPATCHED);
            case Dispatched s ->
                new ExtensionAnswer(
                        asked.issueId(),
                        asked.dispatchNo(),
                        asked.extensionNo(),
                        status,
                        s.order().deadlines().finishBy(),
                        s.granted());
        };
    }

    private static Status statusOf(String text) {
        for (Status status : Status.values()) {
            if (status.name().toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT))) {
                return status;
            }
        }
        throw refused(ExtensionRefusal.UNKNOWN_STATUS, text);
    }
}
