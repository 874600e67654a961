package org.gridloop.intake.verifying;

import static org.gridloop.backbone.deciding.Refusal.refused;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloop.backbone.deciding.Cause;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.guarding.Caller;
import org.gridloop.backbone.guarding.Roles;
import org.gridloop.backbone.showing.Cursor;
import org.gridloop.backbone.showing.Page;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.events.IntakeEvent;
import org.gridloop.intake.standing.IssueId;
import org.gridloop.intake.verifying.VerificationBody.AnswerBody;
import org.gridloop.intake.verifying.VerificationRow.Answered;
import org.gridloop.intake.verifying.VerificationsView.Task;
import org.gridloop.intake.verifying.VerifyCommand.Answer;
import org.gridloop.intake.verifying.VerifyState.Known;
import org.jspecify.annotations.Nullable;

/** 核实任务: what a grid worker has to look at, and the answer. */
@Path("/api/v1/verifications")
@Tag(name = "verifications")
class VerificationsResource {

    /**
     * A task, or what became of it; the exact place is at {@code /api/v1/issues/{id}/place}.
     *
     * @param finding {@code genuine}, {@code not-genuine}, {@code unclear} or {@code unanswered}
     * @param automatic whether the limit passed and nobody answered
     */
    record Verification(
            String issueId,
            int verificationNo,
            String gridCode,
            String unit,
            String title,
            String text,
            @Nullable String category,
            @Nullable String question,
            Instant requestedAt,
            Instant verifyBy,
            String rule,
            @Nullable String finding,
            @Nullable String note,
            @Nullable Boolean inTime,
            @Nullable Boolean automatic,
            @Nullable Instant answeredAt) {

        static Verification of(Task task) {
            VerificationRow row = task.row();
            Answered answered = row.answered();
            return new Verification(
                    row.issueId(),
                    row.verificationNo(),
                    row.grid(),
                    row.unit(),
                    task.title(),
                    task.text(),
                    task.category(),
                    row.question(),
                    row.requestedAt(),
                    row.verifyBy(),
                    row.rule(),
                    answered == null ? null : answered.finding(),
                    answered == null ? null : answered.note(),
                    answered == null ? null : answered.inTime(),
                    answered == null ? null : answered.automatic(),
                    answered == null ? null : answered.at());
        }
    }

    /** Where the report stands for intake. */
    record AfterAnswer(String issueId, String status) {}

    private final VerificationsView verifications;
    private final Decisions<VerifyCommand, VerifyState, IntakeEvent> decisions;
    private final FindingReader reader;
    private final Caller caller;
    private final DomainClock clock;

    VerificationsResource(
            VerificationsView verifications,
            Decisions<VerifyCommand, VerifyState, IntakeEvent> decisions,
            FindingReader reader,
            Caller caller,
            DomainClock clock) {
        this.verifications = verifications;
        this.decisions = decisions;
        this.reader = reader;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.GRID, Roles.OFFICER, Roles.CLERK, Roles.SUPERVISOR})
    @Operation(
            summary = "What has to be verified, the most pressing first / 核实任务列表",
            description = "Those of the caller's areas. open=true: not answered yet; open=false: answered; without it"
                    + " both.")
    public Page<Verification> list(
            @QueryParam("grid") @Nullable @Size(max = 40, message = "grid is too long / 网格编码过长") String grid,
            @QueryParam("open") @Nullable Boolean open,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit")
                    @DefaultValue("" + Page.DEFAULT_SIZE)
                    @Min(value = 1, message = "limit: 1 to 500 / limit 应为 1 至 500")
                    @Max(value = Page.LARGEST_SIZE, message = "limit: 1 to 500 / limit 应为 1 至 500")
                    int limit) {
        Cursor after = cursor == null ? null : Cursor.parse(cursor);
        List<Task> tasks = verifications.list(
                caller.areas(), grid == null ? null : grid.replace("\0", ""), open, after, limit + 1);
        Page<Task> page = Page.of(
                tasks,
                limit,
                task -> new Cursor(task.row().verifyBy(), task.row().issueId()));
        return new Page<>(page.items().stream().map(Verification::of).toList(), page.next());
    }

    @GET
    @Path("/{issueId}")
    @RolesAllowed({Roles.GRID, Roles.OFFICER, Roles.CLERK, Roles.SUPERVISOR})
    @Operation(summary = "The latest verification of a report / 核实详情")
    public Verification one(@PathParam("issueId") String issueId) {
        if (!IssueId.isOne(issueId)) {
            throw refused(VerifyReason.NO_SUCH_ISSUE);
        }
        return verifications
                .find(issueId)
                .filter(task -> caller.sees(task.row().grid()))
                .map(Verification::of)
                .orElseThrow(() -> refused(VerifyReason.NO_SUCH_ISSUE));
    }

    @POST
    @Path("/{issueId}")
    @RolesAllowed(Roles.GRID)
    @Operation(
            summary = "Say what was found / 核实反馈",
            description = "finding: found (the fact says genuine), not-found (not-genuine), moved (genuine, with"
                    + " gridCode or location of where it is now) or unclear. The report lies with the clerk again.")
    public AfterAnswer answer(
            @PathParam("issueId") String issueId,
            @HeaderParam("Idempotency-Key")
                    @Nullable
                    @Size(max = 200, message = "Idempotency-Key: at most 200 characters / 幂等键最多 200 字")
                    String key,
            @Valid @NotNull AnswerBody body) {
        Known known = IssueId.isOne(issueId) ? decisions.stateOf(issueId).report() : null;
        String asked = known == null ? null : known.askedGrid();
        if (asked == null || !caller.sees(asked)) {
            throw refused(VerifyReason.NO_SUCH_ISSUE);
        }
        Instant now = clock.now();
        Cause cause = caller.asCause(Roles.GRID, now, Caller.keyOf("answer", key));
        Answer command = new Answer(issueId, reader.found(body), now);
        VerifyState state = decisions.decideOnce(issueId, command, cause).state();
        return new AfterAnswer(issueId, state.status());
    }
}
