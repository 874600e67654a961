package org.gridloop.routing.dispatching;

import static org.gridloop.backbone.deciding.Refusal.refused;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import org.gridloop.backbone.deciding.Cause;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.guarding.Caller;
import org.gridloop.backbone.guarding.Masking;
import org.gridloop.backbone.guarding.Roles;
import org.gridloop.backbone.showing.Page;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.events.RoutingEvent;
import org.gridloop.routing.dispatching.DispatchCommand.ApproveReturn;
import org.gridloop.routing.dispatching.DispatchCommand.RefuseReturn;
import org.gridloop.routing.dispatching.ReturnsView.ReturnRow;
import org.gridloop.routing.dispatching.ReturnsView.Status;
import org.gridloop.routing.standing.Standing;
import org.gridloop.routing.standing.StandingView;
import org.jspecify.annotations.Nullable;

/** 退单: the dispatcher answers units that say an order is not their work; a supervisor has the last word. */
@Path("/api/v1/returns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "returns")
public class ReturnsResource {

    private final Decisions<DispatchCommand, DispatchState, RoutingEvent> decisions;
    private final ReturnsView returns;
    private final DataSource database;
    private final DomainClock clock;
    private final Caller caller;

    @Inject
    ReturnsResource(
            Decisions<DispatchCommand, DispatchState, RoutingEvent> decisions,
            ReturnsView returns,
            DataSource database,
            DomainClock clock,
            Caller caller) {
        this.decisions = decisions;
        this.returns = returns;
        this.database = database;
        this.clock = clock;
        this.caller = caller;
    }

    /**
     * @param unit who gets it instead; the unit that the request proposed when left out
     * @param note for the record
     */
    public record Approval(
            @Size(max = 64, message = "unit has at most 64 characters / 单位编号不超过64字") @Nullable
            String unit,

            @Size(max = 2000, message = "note has at most 2000 characters / 备注不超过2000字") @Nullable
            String note) {}

    /** @param reason why the unit has to keep it */
    public record Rejection(
            @NotBlank(message = "reason is required / 请填写驳回理由")
            @Size(max = 2000, message = "reason has at most 2000 characters / 理由不超过2000字")
            String reason) {}

    /** What was decided; the same for every retry with the same key. */
    public record Answer(
            String issueId,
            int dispatchNo,
            String status,
            @Nullable String nextUnit) {}

    @GET
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR})
    @Operation(summary = "Requests to be released from an order, oldest first")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "400", description = "Unknown status or broken cursor")
    public Page<ReturnRow> list(
            @QueryParam("status") @DefaultValue("pending") String status,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "limit is at least 1 / limit 最小为1")
                    @Max(value = 500, message = "limit is at most 500 / limit 最大为500")
                    int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return returns.list(statusOf(status), caller.areas(), limit, cursor);
    }

    @POST
    @Path("/{issueId}/{dispatchNo}/approve")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR})
    @Operation(summary = "Approve a return: the issue is dispatched to the next unit, its clock runs on")
    @APIResponse(responseCode = "200", description = "Approved and dispatched anew")
    @APIResponse(responseCode = "403", description = "The third return is for a supervisor")
    @APIResponse(responseCode = "404", description = "No return was asked for this dispatch")
    @APIResponse(responseCode = "409", description = "Already decided, dispatched anew since, or closed")
    @APIResponse(responseCode = "422", description = "Unknown next unit, or the same one")
    public Answer approve(
            @PathParam("issueId") String issueId,
            @PathParam("dispatchNo") int dispatchNo,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull(message = "a JSON body is required, {} at least / 请提交 JSON 内容，至少为 {}") Approval body) {
        ReturnRow asked = asked(issueId, dispatchNo);
        String next = body.unit() == null ? asked.proposedUnit() : body.unit();
        Instant now = clock.now();
        decide(
                new ApproveReturn(
                        issueId,
                        dispatchNo,
                        asked.returnNo(),
                        asked.unit(),
                        next,
                        Masking.maskIfAny(body.note()),
                        caller.is(Roles.SUPERVISOR),
                        isOpen(issueId),
                        now),
                issueId,
                Caller.keyOf(dispatchNo + "/approve", key),
                now);
        return new Answer(issueId, dispatchNo, "approved", next);
    }

    @POST
    @Path("/{issueId}/{dispatchNo}/refuse")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR})
    @Operation(summary = "Refuse a return: the unit keeps the order, its clock has run on")
    @APIResponse(responseCode = "200", description = "Refused")
    @APIResponse(responseCode = "403", description = "The third return is for a supervisor")
    @APIResponse(responseCode = "404", description = "No return was asked for this dispatch")
    @APIResponse(responseCode = "409", description = "Already decided, dispatched anew since, or closed")
    public Answer refuse(
            @PathParam("issueId") String issueId,
            @PathParam("dispatchNo") int dispatchNo,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull(message = "a JSON body is required / 请提交 JSON 内容") Rejection body) {
        ReturnRow asked = asked(issueId, dispatchNo);
        decide(
                new RefuseReturn(
                        issueId,
                        dispatchNo,
                        asked.returnNo(),
                        asked.unit(),
                        Masking.mask(body.reason()),
                        caller.is(Roles.SUPERVISOR),
                        isOpen(issueId)),
                issueId,
                Caller.keyOf(dispatchNo + "/refuse", key),
                clock.now());
        return new Answer(issueId, dispatchNo, "refused", null);
    }

    private boolean isOpen(String issueId) {
        return StandingView.of(database, issueId).map(Standing::isOpen).orElse(true);
    }

    private ReturnRow asked(String issueId, int dispatchNo) {
        return returns.lastOf(issueId, dispatchNo)
                .filter(row -> caller.sees(row.grid()))
                .orElseThrow(() -> refused(Refused.NO_SUCH_RETURN));
    }

    /** A retry is asked about first: it must not answer a second request that the unit has made since. */
    private void decide(DispatchCommand command, String issueId, @Nullable String key, Instant now) {
        Cause cause = caller.asCause(caller.roleAmong(Roles.DISPATCHER, Roles.SUPERVISOR), now, key);
        decisions.decideOnce(issueId, command, cause);
    }

    private static Status statusOf(String text) {
        for (Status status : Status.values()) {
            if (status.name().toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT))) {
                return status;
            }
        }
        throw refused(Refused.UNKNOWN_STATUS, text);
    }
}
