package org.gridloop.intake.reporting;

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
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloop.backbone.deciding.Cause;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.guarding.Caller;
import org.gridloop.backbone.guarding.Roles;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.events.IntakeEvent;
import org.gridloop.events.Urgency;
import org.gridloop.intake.catalogue.Catalogue;
import org.gridloop.intake.people.Person;
import org.gridloop.intake.people.Vault;
import org.gridloop.intake.places.Grids;
import org.gridloop.intake.reporting.ReportState.Essence;
import org.gridloop.intake.reporting.ReportingCommand.FileIssue;
import org.gridloop.intake.reporting.ReportingCommand.Reject;
import org.gridloop.intake.standing.IssueId;
import org.gridloop.intake.standing.ReportCause;
import org.gridloop.intake.standing.Scope;
import org.gridloop.intake.standing.Standing;
import org.gridloop.intake.standing.StandingView;
import org.gridloop.intake.texts.Readable;
import org.jspecify.annotations.Nullable;

/** 受理台: what a clerk does with a report that did not file itself. */
@Path("/api/v1/issues/{issueId}")
@Tag(name = "reports")
class DeskResource {

    /** @param gridCode when the report does not say where, or not rightly */
    record FileBody(
            @NotBlank(message = "category is required / 请填写类别")
            @Size(max = 40, message = "category is too long / 类别编码过长")
            String category,

            @Size(max = 40, message = "gridCode is too long / 网格编码过长") @Nullable
            String gridCode,

            @Nullable Urgency urgency) {}

    /** @param explanation what the reporter is told */
    record RejectBody(
            @NotBlank(message = "reason is required / 请填写原因")
            String reason,

            @NotBlank(message = "explanation is required / 请填写说明")
            @Size(max = 2000, message = "explanation: at most 2000 characters / 说明最多 2000 字")
            String explanation) {}

    /**
     * @param by {@code reporter} or {@code staff}, as the role has it when not said
     * @param complaint whether somebody complains about the matter once more
     */
    record SupplementBody(
            @NotBlank(message = "text is required / 请填写补充内容")
            @Size(max = 2000, message = "text: at most 2000 characters / 补充内容最多 2000 字")
            String text,

            @jakarta.validation.constraints.Pattern(
                    regexp = "reporter|staff",
                    message = "by: reporter or staff / by 应为 reporter 或 staff")
            @Nullable
            String by,

            @Nullable Boolean complaint) {}

    /** Where the report stands for intake. */
    record ShortState(String issueId, String status) {}

    private static final Set<String> REJECTIONS =
            Set.of("not-in-scope", "duplicate", "insufficient", "handled-elsewhere", "malicious");

    private final Decisions<ReportingCommand, ReportState, IntakeEvent> decisions;
    private final Catalogue catalogue;
    private final Grids grids;
    private final Vault vault;
    private final Supplementing supplementing;
    private final DataSource source;
    private final Caller caller;
    private final DomainClock clock;

    DeskResource(
            Decisions<ReportingCommand, ReportState, IntakeEvent> decisions,
            Catalogue catalogue,
            Grids grids,
            Vault vault,
            Supplementing supplementing,
            DataSource source,
            Caller caller,
            DomainClock clock) {
        this.decisions = decisions;
        this.catalogue = catalogue;
        this.grids = grids;
        this.vault = vault;
        this.supplementing = supplementing;
        this.source = source;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/file")
    @RolesAllowed({Roles.CLERK, Roles.DISPATCHER})
    @Operation(summary = "File a report as an issue / 立案")
    public ShortState file(
            @PathParam("issueId") String issueId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull FileBody body) {
        ReportState state = seen(issueId);
        Catalogue.Category category = catalogue.find(body.category());
        if (category == null) {
            throw refused(ReportingReason.UNKNOWN_CATEGORY, body.category());
        }
        String grid = body.gridCode();
        if (grid != null && !grids.has(grid)) {
            throw refused(ReportingReason.UNKNOWN_GRID, grid);
        }
        FileIssue command = new FileIssue(
                issueId,
                category.code(),
                grid,
                body.urgency(),
                category.urgency(),
                category.version(),
                isReachable(state),
                category.fastTrack());
        return decided(issueId, command, cause(Caller.keyOf("file", key), Roles.CLERK, Roles.DISPATCHER));
    }

    @POST
    @Path("/reject")
    @RolesAllowed(Roles.CLERK)
    @Operation(summary = "Turn a report down / 不予受理")
    public ShortState reject(
            @PathParam("issueId") String issueId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull RejectBody body) {
        seen(issueId);
        if (!REJECTIONS.contains(body.reason())) {
            throw refused(ReportingReason.UNKNOWN_REASON);
        }
        Reject command = new Reject(issueId, body.reason(), Readable.masked(body.explanation()));
        return decided(issueId, command, cause(Caller.keyOf("reject", key), Roles.CLERK));
    }

    @POST
    @Path("/supplement")
    @RolesAllowed({Roles.CLERK, Roles.INTEGRATION, Roles.CITIZEN})
    @Operation(summary = "Add to a report / 补充")
    public ShortState supplement(
            @PathParam("issueId") String issueId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull SupplementBody body) {
        seen(issueId);
        Cause cause = cause(Caller.keyOf("supplement", key), Roles.CLERK, Roles.INTEGRATION, Roles.CITIZEN);
        boolean closed = standing(issueId).map(Standing::isClosed).orElse(false);
        boolean complaint = Boolean.TRUE.equals(body.complaint());
        ReportState state = supplementing.add(issueId, body.text(), by(body), complaint, key != null, closed, cause);
        return new ShortState(issueId, state.status());
    }

    private String by(SupplementBody body) {
        if (body.by() != null) {
            return body.by();
        }
        return caller.is(Roles.CLERK) ? "staff" : "reporter";
    }

    private ShortState decided(String issueId, ReportingCommand command, Cause cause) {
        if (!decisions.hasHeard(issueId, cause.id())) {
            StandingView.refuseClosed(source, issueId);
        }
        ReportState state = decisions.decideOnce(issueId, command, cause).state();
        return new ShortState(issueId, state.status());
    }

    private boolean isReachable(ReportState state) {
        Essence known = state.known();
        String ref = known == null ? null : known.reporterRef();
        return ref != null && vault.find(ref).map(Person::phone).isPresent();
    }

    /** @return its state, when the caller may know of it at all */
    private ReportState seen(String issueId) {
        if (!IssueId.isOne(issueId)) {
            throw refused(ReportingReason.NO_SUCH_ISSUE);
        }
        ReportState state = decisions.stateOf(issueId);
        Essence known = state.known();
        Scope scope = Scope.of(caller);
        boolean seen = known != null
                && (scope.seesPlace(known.grid())
                        || standing(issueId).map(scope::sees).orElseGet(() -> isReporter(issueId)));
        if (!seen) {
            throw refused(ReportingReason.NO_SUCH_ISSUE);
        }
        return state;
    }

    private boolean isReporter(String issueId) {
        return decisions.hasHeard(issueId, ReportCause.id(caller.account(), issueId));
    }

    private Optional<Standing> standing(String issueId) {
        return Rows.reading(source, rows -> StandingView.of(rows, issueId));
    }

    private Cause cause(@Nullable String key, String... roles) {
        return caller.asCause(caller.roleAmong(roles), clock.now(), key);
    }
}
