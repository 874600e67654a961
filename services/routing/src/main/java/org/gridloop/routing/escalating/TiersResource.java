package org.gridloop.routing.escalating;

import static org.gridloop.backbone.deciding.Refusal.refused;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.guarding.Caller;
import org.gridloop.backbone.guarding.Masking;
import org.gridloop.backbone.guarding.Roles;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.events.RoutingEvent;
import org.gridloop.events.Tier;
import org.gridloop.routing.deadlines.DeadlineRules;
import org.gridloop.routing.escalating.EscalationCommand.PassDown;
import org.gridloop.routing.escalating.EscalationCommand.PassUp;
import org.gridloop.routing.escalating.EscalationState.Owned;
import org.gridloop.routing.escalating.EscalationState.Unowned;
import org.gridloop.routing.standing.Denied;
import org.gridloop.routing.standing.Standing;
import org.gridloop.routing.standing.StandingView;
import org.jspecify.annotations.Nullable;

/** 逐级上报 and 下派 by the officer whose tier owns the issue. */
@Path("/api/v1/tiers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tiers")
public class TiersResource {

    private final Decisions<EscalationCommand, EscalationState, RoutingEvent> decisions;
    private final DeadlineRules rules;
    private final DataSource database;
    private final DomainClock clock;
    private final Caller caller;

    @Inject
    TiersResource(
            Decisions<EscalationCommand, EscalationState, RoutingEvent> decisions,
            DeadlineRules rules,
            DataSource database,
            DomainClock clock,
            Caller caller) {
        this.decisions = decisions;
        this.rules = rules;
        this.database = database;
        this.clock = clock;
        this.caller = caller;
    }

    /** @param reason coded */
    public record Upwards(
            @NotNull(message = "reason is required / 请选择上报原因")
            @Pattern(
                    regexp = "no-authority|beyond-means|other",
                    message = "reason is no-authority, beyond-means or other / "
                            + "原因为 no-authority（无权限）、beyond-means（能力不足）或 other（其他）")
            String reason,

            @NotBlank(message = "explanation is required / 请填写上报说明")
            @Size(max = 2000, message = "explanation has at most 2000 characters / 说明不超过2000字")
            String explanation) {}

    /** @param reason coded */
    public record Downwards(
            @NotNull(message = "reason is required / 请选择下派原因")
            @Pattern(
                    regexp = "has-authority|has-means|other",
                    message = "reason is has-authority, has-means or other / "
                            + "原因为 has-authority（下级有权限）、has-means（下级有能力）或 other（其他）")
            String reason,

            @NotBlank(message = "explanation is required / 请填写下派说明")
            @Size(max = 2000, message = "explanation has at most 2000 characters / 说明不超过2000字")
            String explanation) {}

    /** @param escalatesAt when the next tier takes over by itself, none at the district */
    public record OwnerAnswer(
            String issueId,
            int dispatchNo,
            Tier tier,
            String area,
            Instant finishBy,
            @Nullable Instant escalatesAt) {}

    @POST
    @Path("/{issueId}/raise")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OFFICER, Roles.GRID})
    @Operation(summary = "Pass an issue that your area owns up to the next tier; the unit stays")
    @APIResponse(responseCode = "200", description = "The tier above owns it")
    @APIResponse(responseCode = "404", description = "No such issue, or not one of yours")
    @APIResponse(responseCode = "409", description = "Another tier owns it, or there is none above")
    public OwnerAnswer raise(
            @PathParam("issueId") String issueId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull(message = "a JSON body is required / 请提交 JSON 内容") Upwards body) {
        Standing standing = StandingView.seenBy(caller, database, issueId);
        Instant now = clock.now();
        PassUp command = new PassUp(
                issueId,
                standing.isOpen(),
                mine(standing),
                body.reason(),
                Masking.mask(body.explanation()),
                now,
                rules.oneWorkingDayAfter(now));
        return decide(command, issueId, Caller.keyOf("raise", key), now);
    }

    @POST
    @Path("/{issueId}/lower")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OFFICER)
    @Operation(summary = "Give an issue that your area owns down to the tier below; the unit stays")
    @APIResponse(responseCode = "200", description = "The tier below owns it")
    @APIResponse(responseCode = "404", description = "No such issue, or not one of yours")
    @APIResponse(responseCode = "409", description = "Another tier owns it, or none below has the authority")
    public OwnerAnswer lower(
            @PathParam("issueId") String issueId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull(message = "a JSON body is required / 请提交 JSON 内容") Downwards body) {
        Standing standing = StandingView.seenBy(caller, database, issueId);
        Instant now = clock.now();
        PassDown command = new PassDown(
                issueId,
                standing.isOpen(),
                mine(standing),
                body.reason(),
                Masking.mask(body.explanation()),
                now,
                rules.oneWorkingDayAfter(now));
        return decide(command, issueId, Caller.keyOf("lower", key), now);
    }

    /** An area that the caller's does not hold owns it: so the table is told of none, and finds a retry first. */
    private String mine(Standing standing) {
        return caller.sees(standing.area()) ? standing.area() : "";
    }

    private OwnerAnswer decide(EscalationCommand command, String issueId, @Nullable String key, Instant now) {
        String role = caller.roleAmong(Roles.OFFICER, Roles.GRID);
        EscalationState state = decisions
                .decideOnce(issueId, command, caller.asCause(role, now, key))
                .state();
        return switch (state) {
            case Unowned s -> throw refused(Denied.NOT_DISPATCHED);
            case Owned s ->
                new OwnerAnswer(
                        issueId,
                        s.ownership().dispatchNo(),
                        s.ownership().tier(),
                        s.ownership().area(),
                        s.ownership().finishBy(),
                        s.ownership().escalatesAt());
        };
    }
}
