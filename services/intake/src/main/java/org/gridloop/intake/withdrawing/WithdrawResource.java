package org.gridloop.intake.withdrawing;

import static org.gridloop.backbone.deciding.Refusal.refused;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Set;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloop.backbone.deciding.Cause;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.guarding.Caller;
import org.gridloop.backbone.guarding.Roles;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.events.IntakeEvent;
import org.gridloop.intake.standing.IssueId;
import org.gridloop.intake.standing.ReportCause;
import org.gridloop.intake.standing.Scope;
import org.gridloop.intake.standing.StandingView;
import org.gridloop.intake.texts.Readable;
import org.gridloop.intake.withdrawing.WithdrawCommand.DeclareVoid;
import org.gridloop.intake.withdrawing.WithdrawCommand.Withdraw;
import org.gridloop.intake.withdrawing.WithdrawState.Unreported;
import org.jspecify.annotations.Nullable;

/** 作废 by a supervisor, 撤回 by the system that brought the report. */
@Path("/api/v1/issues/{issueId}")
@Tag(name = "reports")
class WithdrawResource {

    /** @param explanation what the reporter is told */
    record VoidBody(
            @NotBlank(message = "reason is required / 请填写作废原因") @Size(max = 40, message = "reason is too long / 原因编码过长")
            String reason,

            @NotBlank(message = "explanation is required / 请填写说明")
            @Size(max = 2000, message = "explanation: at most 2000 characters / 说明最多 2000 字")
            String explanation) {}

    /** Where the report stands for intake. */
    record StateAfter(String issueId, String status) {}

    private static final Set<String> VOID_REASONS =
            Set.of("test", "duplicate-entry", "wrong-entry", "malicious", "other");

    private final Decisions<WithdrawCommand, WithdrawState, IntakeEvent> decisions;
    private final DataSource source;
    private final Caller caller;
    private final DomainClock clock;

    WithdrawResource(
            Decisions<WithdrawCommand, WithdrawState, IntakeEvent> decisions,
            DataSource source,
            Caller caller,
            DomainClock clock) {
        this.decisions = decisions;
        this.source = source;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/void")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(
            summary = "Declare a report void / 作废",
            description = "reason: test, duplicate-entry, wrong-entry, malicious or other. Only before it is filed; the"
                    + " reporter reads the explanation on the ticket's page.")
    public StateAfter declareVoid(
            @PathParam("issueId") String issueId,
            @HeaderParam("Idempotency-Key")
                    @Nullable
                    @Size(max = 200, message = "Idempotency-Key: at most 200 characters / 幂等键最多 200 字")
                    String key,
            @Valid @NotNull VoidBody body) {
        WithdrawState state = reported(issueId);
        if (!StandingView.isSeen(source, Scope.of(caller), issueId, state.place())) {
            throw refused(WithdrawReason.NO_SUCH_ISSUE);
        }
        if (!VOID_REASONS.contains(body.reason())) {
            throw refused(WithdrawReason.UNKNOWN_VOID_REASON);
        }
        DeclareVoid command = new DeclareVoid(issueId, body.reason(), Readable.masked(body.explanation()));
        return decided(issueId, command, caller.asCause(Roles.SUPERVISOR, clock.now(), Caller.keyOf("void", key)));
    }

    @POST
    @Path("/withdraw")
    @RolesAllowed({Roles.INTEGRATION, Roles.CITIZEN})
    @Operation(
            summary = "Take one's own report back / 撤回",
            description = "reason: solved-itself, mistaken, no-longer-wanted or other. Only before it is filed.")
    public StateAfter withdraw(
            @PathParam("issueId") String issueId,
            @HeaderParam("Idempotency-Key")
                    @Nullable
                    @Size(max = 200, message = "Idempotency-Key: at most 200 characters / 幂等键最多 200 字")
                    String key,
            @Valid @NotNull WithdrawBody body) {
        reported(issueId);
        if (!decisions.hasHeard(issueId, ReportCause.id(caller.account(), issueId))) {
            throw refused(WithdrawReason.NO_SUCH_ISSUE);
        }
        String role = caller.roleAmong(Roles.INTEGRATION, Roles.CITIZEN);
        return decided(
                issueId, command(issueId, body), caller.asCause(role, clock.now(), Caller.keyOf("withdraw", key)));
    }

    static Withdraw command(String issueId, WithdrawBody body) {
        if (!WithdrawBody.REASONS.contains(body.reason())) {
            throw refused(WithdrawReason.UNKNOWN_WITHDRAW_REASON);
        }
        return new Withdraw(issueId, body.reason(), Readable.maskedIfAny(body.explanation()));
    }

    private StateAfter decided(String issueId, WithdrawCommand command, Cause cause) {
        WithdrawState state = decisions.decideOnce(issueId, command, cause).state();
        return new StateAfter(issueId, state.status());
    }

    private WithdrawState reported(String issueId) {
        WithdrawState state = IssueId.isOne(issueId) ? decisions.stateOf(issueId) : new Unreported();
        if (state instanceof Unreported) {
            throw refused(WithdrawReason.NO_SUCH_ISSUE);
        }
        return state;
    }
}
