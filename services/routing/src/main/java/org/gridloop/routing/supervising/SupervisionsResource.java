package org.gridloop.routing.supervising;

import static org.gridloop.backbone.deciding.Refusal.refused;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import org.gridloop.routing.supervising.SupervisionCommand.Lift;
import org.gridloop.routing.supervising.SupervisionCommand.Raise;
import org.gridloop.routing.supervising.SupervisionCommand.Remind;
import org.gridloop.routing.supervising.SupervisionCommand.Supervise;
import org.gridloop.routing.supervising.SupervisionRequests.End;
import org.gridloop.routing.supervising.SupervisionRequests.Reminder;
import org.gridloop.routing.supervising.SupervisionRequests.Supervision;
import org.gridloop.routing.supervising.SupervisionRequests.SupervisionAnswer;
import org.gridloop.routing.supervising.SupervisionState.Dispatched;
import org.jspecify.annotations.Nullable;

/** 催办 and 督办. */
@Path("/api/v1/supervisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "supervisions")
public class SupervisionsResource {

    private final Decisions<SupervisionCommand, SupervisionState, RoutingEvent> decisions;
    private final SupervisionsView supervisions;
    private final DataSource database;
    private final DomainClock clock;
    private final Caller caller;

    @Inject
    SupervisionsResource(
            Decisions<SupervisionCommand, SupervisionState, RoutingEvent> decisions,
            SupervisionsView supervisions,
            DataSource database,
            DomainClock clock,
            Caller caller) {
        this.decisions = decisions;
        this.supervisions = supervisions;
        this.database = database;
        this.clock = clock;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.DISPATCHER, Roles.OFFICER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "Open issues that are supervised at this level or above, newest first")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<SupervisionRow> list(
            @QueryParam("level")
                    @DefaultValue("1")
                    @Min(value = 1, message = "level is at least 1 / level 最小为1")
                    @Max(value = 3, message = "level is at most 3 / level 最大为3")
                    int level,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "limit is at least 1 / limit 最小为1")
                    @Max(value = 500, message = "limit is at most 500 / limit 最大为500")
                    int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return supervisions.list(level, caller.areas(), limit, cursor);
    }

    @GET
    @Path("/{issueId}")
    @RolesAllowed({Roles.SUPERVISOR, Roles.DISPATCHER, Roles.OFFICER, Roles.CLERK, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "How closely an issue is watched, and how often its unit was reminded")
    @APIResponse(responseCode = "200", description = "Also when it is not watched")
    @APIResponse(responseCode = "404", description = "Not dispatched, or not one of yours")
    public SupervisionRow of(@PathParam("issueId") String issueId) {
        return supervisions
                .of(issueId)
                .filter(row -> caller.sees(row.grid()))
                .orElseThrow(() -> refused(Denied.NO_SUCH_ISSUE));
    }

    @POST
    @Path("/{issueId}/remind")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CLERK, Roles.DISPATCHER, Roles.SUPERVISOR})
    @Operation(summary = "Ask the unit to hurry")
    @APIResponse(responseCode = "200", description = "Reminded")
    @APIResponse(responseCode = "404", description = "No such issue, or not one of yours")
    @APIResponse(responseCode = "409", description = "Not dispatched yet, or closed")
    public SupervisionAnswer remind(
            @PathParam("issueId") String issueId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull(message = "a JSON body is required / 请提交 JSON 内容") Reminder body) {
        Remind command = new Remind(issueId, isOpen(issueId), body.reason(), Masking.maskIfAny(body.explanation()));
        return decide(
                command,
                issueId,
                Caller.keyOf("remind", key),
                caller.roleAmong(Roles.CLERK, Roles.DISPATCHER, Roles.SUPERVISOR));
    }

    @POST
    @Path("/{issueId}/order")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(summary = "Supervise the issue, at level 1")
    @APIResponse(responseCode = "200", description = "Supervised")
    @APIResponse(responseCode = "404", description = "No such issue, or not one of yours")
    @APIResponse(responseCode = "409", description = "Supervised already, not dispatched yet, or closed")
    public SupervisionAnswer order(
            @PathParam("issueId") String issueId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull(message = "a JSON body is required / 请提交 JSON 内容") Supervision body) {
        Instant answerBy = body.answerBy() == null ? null : body.answerBy().truncatedTo(ChronoUnit.MICROS);
        String explanation = Masking.mask(body.explanation());
        Supervise command = new Supervise(issueId, isOpen(issueId), body.reason(), explanation, answerBy);
        return decide(command, issueId, Caller.keyOf("order", key), Roles.SUPERVISOR);
    }

    @POST
    @Path("/{issueId}/raise")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(summary = "Supervise the issue one level higher")
    @APIResponse(responseCode = "200", description = "Raised")
    @APIResponse(responseCode = "404", description = "No such issue, or not one of yours")
    @APIResponse(responseCode = "409", description = "Not supervised, at the highest level, or closed")
    public SupervisionAnswer raise(
            @PathParam("issueId") String issueId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull(message = "a JSON body is required / 请提交 JSON 内容") Supervision body) {
        Raise command = new Raise(issueId, isOpen(issueId), body.reason(), Masking.mask(body.explanation()));
        return decide(command, issueId, Caller.keyOf("raise", key), Roles.SUPERVISOR);
    }

    @POST
    @Path("/{issueId}/lift")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(summary = "End the supervision")
    @APIResponse(responseCode = "200", description = "Ended")
    @APIResponse(responseCode = "404", description = "No such issue, or not one of yours")
    @APIResponse(responseCode = "409", description = "Not supervised")
    public SupervisionAnswer lift(
            @PathParam("issueId") String issueId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull(message = "a JSON body is required / 请提交 JSON 内容") End body) {
        isOpen(issueId);
        Lift command = new Lift(issueId, body.reason(), Masking.maskIfAny(body.explanation()));
        return decide(command, issueId, Caller.keyOf("lift", key), Roles.SUPERVISOR);
    }

    /** What lies in nobody's areas is not there. */
    private boolean isOpen(String issueId) {
        return StandingView.seenBy(caller, database, issueId).isOpen();
    }

    private SupervisionAnswer decide(SupervisionCommand command, String issueId, @Nullable String key, String role) {
        SupervisionState state = decisions
                .decideOnce(issueId, command, caller.asCause(role, clock.now(), key))
                .state();
        return switch (state) {
            case SupervisionState.Undispatched s -> throw refused(Denied.NOT_DISPATCHED);
            case Dispatched s ->
                new SupervisionAnswer(
                        issueId, s.order().dispatchNo(), s.order().unit(), s.supervisions(), s.level(), s.reminders());
        };
    }
}
