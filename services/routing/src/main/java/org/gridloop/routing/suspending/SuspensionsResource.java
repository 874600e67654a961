package org.gridloop.routing.suspending;

import static org.gridloop.backbone.deciding.Refusal.refused;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
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
import java.time.temporal.ChronoUnit;
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
import org.gridloop.routing.standing.Denied;
import org.gridloop.routing.standing.StandingView;
import org.gridloop.routing.suspending.SuspensionCommand.Resume;
import org.gridloop.routing.suspending.SuspensionCommand.Suspend;
import org.gridloop.routing.suspending.SuspensionState.Running;
import org.gridloop.routing.suspending.SuspensionState.Suspended;
import org.jspecify.annotations.Nullable;

/** 挂账: the dispatcher lets the clock stand until a date. */
@Path("/api/v1/suspensions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "suspensions")
public class SuspensionsResource {

    private final Decisions<SuspensionCommand, SuspensionState, RoutingEvent> decisions;
    private final SuspensionsView suspensions;
    private final DataSource database;
    private final DomainClock clock;
    private final Caller caller;

    @Inject
    SuspensionsResource(
            Decisions<SuspensionCommand, SuspensionState, RoutingEvent> decisions,
            SuspensionsView suspensions,
            DataSource database,
            DomainClock clock,
            Caller caller) {
        this.decisions = decisions;
        this.suspensions = suspensions;
        this.database = database;
        this.clock = clock;
        this.caller = caller;
    }

    /**
     * @param until when the clock runs on by itself
     * @param reason coded
     */
    public record Suspension(
            @NotNull(message = "until is required / 请填写挂账截止时间")
            Instant until,

            @NotNull(message = "reason is required / 请选择挂账原因")
            @Pattern(
                    regexp = "season|budget|litigation|planned-works|other",
                    message = "reason is season, budget, litigation, planned-works or other / "
                            + "原因为 season（季节）、budget（资金）、litigation（诉讼）、planned-works（工程计划）或 other（其他）")
            String reason,

            @NotBlank(message = "explanation is required / 请填写挂账说明")
            @Size(max = 2000, message = "explanation has at most 2000 characters / 说明不超过2000字")
            String explanation) {}

    /** @param note for the record */
    public record RunOn(
            @Size(max = 2000, message = "note has at most 2000 characters / 备注不超过2000字") @Nullable
            String note) {}

    /**
     * @param status suspended or running
     * @param until when the clock runs on, none while it runs
     * @param finishBy the deadline; while the clock stands, the one it will have then
     */
    public record SuspensionAnswer(
            String issueId,
            int dispatchNo,
            String status,
            @Nullable Instant until,
            Instant finishBy) {}

    @GET
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.OFFICER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "Issues whose clock stands, what runs on first coming first")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<SuspensionRow> list(
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "limit is at least 1 / limit 最小为1")
                    @Max(value = 500, message = "limit is at most 500 / limit 最大为500")
                    int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return suspensions.list(caller.areas(), limit, cursor);
    }

    @POST
    @Path("/{issueId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.DISPATCHER)
    @Operation(summary = "Let the clock stand until a date, once")
    @APIResponse(responseCode = "200", description = "It stands")
    @APIResponse(responseCode = "404", description = "No such issue, or not one of yours")
    @APIResponse(responseCode = "409", description = "Nobody works on it, it is overdue, or the clock stood before")
    @APIResponse(responseCode = "422", description = "The date does not lie in the year to come")
    public SuspensionAnswer suspend(
            @PathParam("issueId") String issueId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull(message = "a JSON body is required / 请提交 JSON 内容") Suspension body) {
        boolean inHand = StandingView.seenBy(caller, database, issueId).isInHand();
        Instant now = clock.now();
        Instant until = body.until().truncatedTo(ChronoUnit.MICROS);
        String explanation = Masking.mask(body.explanation());
        return decide(
                new Suspend(issueId, inHand, until, body.reason(), explanation, now),
                issueId,
                Caller.keyOf("suspend", key),
                now);
    }

    @POST
    @Path("/{issueId}/resume")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.DISPATCHER)
    @Operation(summary = "Let the clock run on before its date")
    @APIResponse(responseCode = "200", description = "It runs")
    @APIResponse(responseCode = "404", description = "No such issue, or not one of yours")
    @APIResponse(responseCode = "409", description = "It does not stand, or the issue is closed")
    public SuspensionAnswer resume(
            @PathParam("issueId") String issueId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull(message = "a JSON body is required, {} at least / 请提交 JSON 内容，至少为 {}") RunOn body) {
        boolean open = StandingView.seenBy(caller, database, issueId).isOpen();
        Instant now = clock.now();
        return decide(
                new Resume(issueId, open, Masking.maskIfAny(body.note()), now),
                issueId,
                Caller.keyOf("resume", key),
                now);
    }

    private SuspensionAnswer decide(SuspensionCommand command, String issueId, @Nullable String key, Instant now) {
        SuspensionState state = decisions
                .decideOnce(issueId, command, caller.asCause(Roles.DISPATCHER, now, key))
                .state();
        return switch (state) {
            case SuspensionState.Undispatched s -> throw refused(Denied.NOT_DISPATCHED);
            case Running s ->
                new SuspensionAnswer(
                        issueId,
                        s.order().dispatchNo(),
                        "running",
                        null,
                        s.order().deadlines().finishBy());
            case Suspended s ->
                new SuspensionAnswer(
                        issueId,
                        s.order().dispatchNo(),
                        "suspended",
                        s.until(),
                        s.order().deadlines().finishBy());
        };
    }
}
