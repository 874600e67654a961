package org.gridloop.intake.verifying;

import static org.gridloop.backbone.deciding.Refusal.refused;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
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
import org.gridloop.intake.standing.Scope;
import org.gridloop.intake.standing.StandingView;
import org.gridloop.intake.texts.Readable;
import org.gridloop.intake.verifying.VerificationBody.AskBody;
import org.gridloop.intake.verifying.VerifyCommand.Ask;
import org.gridloop.intake.verifying.VerifyState.Asked;
import org.gridloop.intake.verifying.VerifyState.Known;
import org.jspecify.annotations.Nullable;

/** 核实派发: the clerk asks. */
@Path("/api/v1/issues/{issueId}")
@Tag(name = "verifications", description = "Is it true? Before filing / 立案前核实")
class AskVerificationResource {

    /**
     * What was asked of whom.
     *
     * @param unit the grid's office
     */
    record Request(
            String issueId,
            String status,
            @Nullable String gridCode,
            @Nullable String unit,
            @Nullable Instant verifyBy) {}

    private final Decisions<VerifyCommand, VerifyState, IntakeEvent> decisions;
    private final FindingReader reader;
    private final VerifyWiring.LimitsInForce limits;
    private final DataSource source;
    private final Caller caller;
    private final DomainClock clock;

    AskVerificationResource(
            Decisions<VerifyCommand, VerifyState, IntakeEvent> decisions,
            FindingReader reader,
            VerifyWiring.LimitsInForce limits,
            DataSource source,
            Caller caller,
            DomainClock clock) {
        this.decisions = decisions;
        this.reader = reader;
        this.limits = limits;
        this.source = source;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/verification")
    @RolesAllowed(Roles.CLERK)
    @Operation(
            summary = "Ask the nearest grid worker to look / 派发核实",
            description = "Of the grid the report lies in, or of the one given, or of the one nearest to the location"
                    + " given. Until it is answered, or its limit has passed, the report cannot be filed.")
    public Request ask(
            @PathParam("issueId") String issueId,
            @HeaderParam("Idempotency-Key")
                    @Nullable
                    @Size(max = 200, message = "Idempotency-Key: at most 200 characters / 幂等键最多 200 字")
                    String key,
            @Valid @NotNull AskBody body) {
        Known known = IssueId.isOne(issueId) ? decisions.stateOf(issueId).report() : null;
        if (known == null || !StandingView.isSeen(source, Scope.of(caller), issueId, known.grid())) {
            throw refused(VerifyReason.NO_SUCH_ISSUE);
        }
        Instant now = clock.now();
        Cause cause = caller.asCause(Roles.CLERK, now, Caller.keyOf("ask", key));
        if (!decisions.hasHeard(issueId, cause.id())) {
            StandingView.refuseClosed(source, issueId);
        }
        Ask command =
                new Ask(issueId, reader.gridToAsk(body), Readable.maskedIfAny(body.question()), limits.get(), now);
        VerifyState state = decisions.decideOnce(issueId, command, cause).state();
        return state instanceof Asked asked
                ? new Request(issueId, asked.status(), asked.grid(), asked.unit(), asked.verifyBy())
                : new Request(issueId, state.status(), null, null, null);
    }
}
