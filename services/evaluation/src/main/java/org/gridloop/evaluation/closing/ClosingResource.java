package org.gridloop.evaluation.closing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloop.backbone.deciding.Cause;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.guarding.Caller;
import org.gridloop.backbone.guarding.Roles;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.evaluation.closing.ClosingCommand.By;
import org.gridloop.evaluation.closing.ClosingCommand.Standing;
import org.gridloop.evaluation.closing.ClosingRequests.Calling;
import org.gridloop.evaluation.closing.ClosingRequests.Failing;
import org.gridloop.evaluation.closing.ClosingRequests.Forcing;
import org.gridloop.evaluation.closing.ClosingRequests.Passing;
import org.gridloop.evaluation.closing.ClosingRequests.Reopening;
import org.gridloop.events.EvaluationEvent;
import org.jspecify.annotations.Nullable;

/** What is said about a handled issue: by its checker, its reporter, a supervisor. */
@Path("/api/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Closing")
public class ClosingResource {

    private static final String NO_BODY = "a body is required / 请求内容不能为空";

    private final Decisions<ClosingCommand, Course, EvaluationEvent> decisions;
    private final Caller caller;
    private final DomainClock clock;
    private final DataSource source;
    private final Duration reopenWithin;

    ClosingResource(
            Decisions<ClosingCommand, Course, EvaluationEvent> decisions,
            Caller caller,
            DomainClock clock,
            DataSource source,
            @ConfigProperty(name = "gridloop.reopen.within", defaultValue = "P15D") Duration reopenWithin) {
        this.decisions = decisions;
        this.caller = caller;
        this.clock = clock;
        this.source = source;
        this.reopenWithin = reopenWithin;
    }

    @POST
    @Path("/checks/{issueId}/pass")
    @RolesAllowed({Roles.GRID, Roles.OFFICER, Roles.SUPERVISOR})
    @Operation(
            summary = "The check is passed 核查通过",
            description =
                    "By the assigned office, or an officer or supervisor of the area; never by the unit that handled"
                            + " it. An issue reported without a contact is closed at once.")
    public ClosingAnswer pass(
            @PathParam("issueId") String issueId,
            @HeaderParam("Idempotency-Key") @Size(max = 200) @Nullable String key,
            @Valid @Nullable Passing passing) {
        String note = passing == null ? null : passing.note();
        return answer(
                new ClosingCommand.PassCheck(issueId, by(), isKnown(issueId), note),
                "pass",
                key,
                caller.roleAmong(Roles.GRID, Roles.OFFICER, Roles.SUPERVISOR));
    }

    @POST
    @Path("/checks/{issueId}/fail")
    @RolesAllowed({Roles.GRID, Roles.OFFICER, Roles.SUPERVISOR})
    @Operation(
            summary = "The check is failed 核查不通过",
            description = "The unit gets the issue again 返工; its clock runs on.")
    public ClosingAnswer fail(
            @PathParam("issueId") String issueId,
            @HeaderParam("Idempotency-Key") @Size(max = 200) @Nullable String key,
            @NotNull(message = NO_BODY) @Valid Failing failing) {
        return answer(
                new ClosingCommand.FailCheck(issueId, by(), isKnown(issueId), failing.note()),
                "fail",
                key,
                caller.roleAmong(Roles.GRID, Roles.OFFICER, Roles.SUPERVISOR));
    }

    @POST
    @Path("/callbacks/{issueId}")
    @RolesAllowed(Roles.CALLBACK)
    @Operation(
            summary = "Record a callback 回访",
            description =
                    "Solved and not dissatisfied: closed. Otherwise reopened, at most twice, then closed as explained."
                            + " The third attempt in vain closes the issue, too.")
    public ClosingAnswer call(
            @PathParam("issueId") String issueId,
            @HeaderParam("Idempotency-Key") @Size(max = 200) @Nullable String key,
            @NotNull(message = NO_BODY) @Valid Calling calling) {
        return answer(
                new ClosingCommand.RecordCallback(
                        issueId,
                        by(),
                        isKnown(issueId),
                        calling.howItWent(),
                        calling.solved(),
                        calling.satisfaction(),
                        calling.note()),
                "callback",
                key,
                Roles.CALLBACK);
    }

    @POST
    @Path("/issues/{issueId}/reopen")
    @RolesAllowed({Roles.SUPERVISOR, Roles.CLERK, Roles.CALLBACK})
    @Operation(
            summary = "Open an issue again 重办",
            description = "Of an issue that is closed or to be called back, at most twice.")
    public ClosingAnswer reopen(
            @PathParam("issueId") String issueId,
            @HeaderParam("Idempotency-Key") @Size(max = 200) @Nullable String key,
            @NotNull(message = NO_BODY) @Valid Reopening reopening) {
        return answer(
                new ClosingCommand.Reopen(
                        issueId, by(), isKnown(issueId), reopening.reason(), reopening.note(), isInWindow(issueId)),
                "reopen",
                key,
                caller.roleAmong(Roles.SUPERVISOR, Roles.CLERK, Roles.CALLBACK));
    }

    @POST
    @Path("/issues/{issueId}/close")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(
            summary = "Close an open issue by force 强制结案",
            description = "Whatever point it has come to since it was dispatched; with a coded reason and words for the"
                    + " reporter.")
    public ClosingAnswer close(
            @PathParam("issueId") String issueId,
            @HeaderParam("Idempotency-Key") @Size(max = 200) @Nullable String key,
            @NotNull(message = NO_BODY) @Valid Forcing forcing) {
        return answer(
                new ClosingCommand.ForceClose(
                        issueId, by(), isKnown(issueId), standing(issueId), forcing.reason(), forcing.note()),
                "close",
                key,
                Roles.SUPERVISOR);
    }

    /** A request whose key was heard before is a retry: it is answered, not decided again. */
    private ClosingAnswer answer(ClosingCommand command, String deed, @Nullable String key, String role) {
        Cause cause = caller.asCause(role, clock.now(), Caller.keyOf(deed, key));
        String issueId = command.issueId();
        return ClosingAnswer.of(
                issueId, decisions.decideOnce(issueId, command, cause).state());
    }

    private By by() {
        boolean oversees = caller.is(Roles.OFFICER) || caller.is(Roles.SUPERVISOR);
        return new By(caller.unit(), caller.areas(), oversees);
    }

    private Standing standing(String issueId) {
        return Rows.reading(
                        source,
                        rows -> rows.one(
                                "select phase, unit from lights where issue_id = ?",
                                row -> Standing.of(
                                        row.getString("phase").equals("open"), row.getString("unit") != null),
                                issueId))
                .orElse(Standing.NOT_OPEN);
    }

    /** A reporter may ask for it again for so long after the close; what is not closed has no such limit. */
    private boolean isInWindow(String issueId) {
        Instant earliest = clock.now().minus(reopenWithin);
        return Rows.reading(
                source,
                rows -> rows.one(
                                "select 1 from evaluations where issue_id = ? and status = 'closed' and since < ?",
                                row -> true,
                                issueId,
                                earliest)
                        .isEmpty());
    }

    /** What was reported but not handled yet has no facts here; whether it may be known of, its report tells. */
    private boolean isKnown(String issueId) {
        Optional<Boolean> seen = Rows.reading(
                source,
                rows -> rows.one(
                        "select grid from briefs where issue_id = ?",
                        row -> {
                            String grid = row.getString("grid");
                            return grid == null ? caller.areas().isEmpty() : caller.sees(grid);
                        },
                        issueId));
        return seen.orElse(false);
    }
}
