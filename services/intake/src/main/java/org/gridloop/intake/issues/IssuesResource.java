package org.gridloop.intake.issues;

import static org.gridloop.backbone.deciding.Refusal.refused;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.guarding.Caller;
import org.gridloop.backbone.guarding.Roles;
import org.gridloop.backbone.showing.Cursor;
import org.gridloop.backbone.showing.Page;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.events.IntakeEvent;
import org.gridloop.intake.standing.IssueId;
import org.gridloop.intake.standing.ReportCause;
import org.gridloop.intake.standing.Scope;
import org.gridloop.intake.standing.Standing;
import org.jspecify.annotations.Nullable;

/** 台账查询: one issue, or many. */
@Path("/api/v1/issues")
@Tag(name = "issues", description = "Where each issue stands / 工单状态")
class IssuesResource {

    /** What a list may be narrowed by. */
    static class Narrowed {
        /** One or several, parted by commas. */
        @QueryParam("status")
        @Nullable
        String status;

        /** A grid's code or the beginning of one. */
        @QueryParam("grid")
        @Nullable
        String grid;

        @QueryParam("category")
        @Nullable
        String category;

        @QueryParam("channel")
        @Nullable
        String channel;

        @QueryParam("unit")
        @Nullable
        String unit;

        @QueryParam("externalId")
        @Nullable
        String externalId;

        /** The issue others were merged into. */
        @QueryParam("master")
        @Nullable
        String master;

        /** Whether the catalogue let it go the fast way. */
        @QueryParam("fastTrack")
        @Nullable
        Boolean fastTrack;

        /** RFC 3339, included. */
        @QueryParam("reportedFrom")
        @Nullable
        String reportedFrom;

        /** RFC 3339, not included. */
        @QueryParam("reportedTo")
        @Nullable
        String reportedTo;

        /** Words in the title. */
        @QueryParam("q")
        @Nullable
        String words;
    }

    private final Decisions<ReportedSoFar.Nothing, Optional<IssueRow>, IntakeEvent> stream;
    private final DataSource source;
    private final Caller caller;

    IssuesResource(
            Decisions<ReportedSoFar.Nothing, Optional<IssueRow>, IntakeEvent> stream,
            DataSource source,
            Caller caller) {
        this.stream = stream;
        this.source = source;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Roles.CLERK,
        Roles.DISPATCHER,
        Roles.INTEGRATION,
        Roles.CITIZEN,
        Roles.GRID,
        Roles.OFFICER,
        Roles.UNIT,
        Roles.CALLBACK,
        Roles.SUPERVISOR,
        Roles.ANALYST
    })
    @Operation(summary = "List issues, newest first / 工单列表")
    public Page<IssueAnswer> list(
            @BeanParam Narrowed by,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit")
                    @DefaultValue("" + Page.DEFAULT_SIZE)
                    @Min(value = 1, message = "limit: 1 to 500 / limit 应为 1 至 500")
                    @Max(value = Page.LARGEST_SIZE, message = "limit: 1 to 500 / limit 应为 1 至 500")
                    int limit) {
        IssueFilter filter = new IssueFilter(Scope.of(caller))
                .status(by.status)
                .gridUnder(by.grid)
                .where("category", by.category)
                .where("channel", by.channel)
                .where("unit", by.unit)
                .where("external_id", by.externalId)
                .where("master_issue_id", by.master)
                .fastTrack(by.fastTrack)
                .reportedFrom(by.reportedFrom)
                .reportedTo(by.reportedTo)
                .titleHolds(by.words)
                .after(cursor);
        List<IssueRow> rows =
                Rows.reading(source, tx -> tx.query(filter.sql(limit + 1), IssuesView::read, filter.parameters()));
        Page<IssueRow> page = Page.of(
                rows,
                limit,
                row -> new Cursor(Objects.requireNonNull(row.report().at()), row.issueId()));
        return new Page<>(page.items().stream().map(IssueAnswer::of).toList(), page.next());
    }

    @GET
    @Path("/{issueId}")
    @RolesAllowed({
        Roles.CLERK,
        Roles.DISPATCHER,
        Roles.INTEGRATION,
        Roles.CITIZEN,
        Roles.GRID,
        Roles.OFFICER,
        Roles.UNIT,
        Roles.CALLBACK,
        Roles.SUPERVISOR,
        Roles.ANALYST
    })
    @Operation(summary = "One issue over its whole life / 工单详情")
    @APIResponse(
            responseCode = "200",
            description = "As far as it has been heard; ETag rises with each fact",
            content = @Content(schema = @Schema(implementation = IssueAnswer.class)))
    public Response one(@PathParam("issueId") String issueId) {
        if (!IssueId.isOne(issueId)) {
            throw refused(IssuesReason.NO_SUCH_ISSUE);
        }
        Scope scope = Scope.of(caller);
        IssueRow row = Rows.reading(
                        source, tx -> tx.one("select * from issues where issue_id = ?", IssuesView::read, issueId))
                .filter(found -> scope.sees(standing(found)))
                .map(this::notBehindItsReceipt)
                .or(() -> justReported(issueId, scope))
                .orElseThrow(() -> refused(IssuesReason.NO_SUCH_ISSUE));
        return Response.ok(IssueAnswer.of(row))
                .header("ETag", "\"" + row.facts() + "\"")
                .build();
    }

    /** The row follows the fact by a moment; whoever has just been told 201 should not be told 404. */
    private Optional<IssueRow> justReported(String issueId, Scope scope) {
        return stream.stateOf(issueId).filter(row -> {
            String account = scope.account();
            return scope.seesPlace(row.filed().grid())
                    || (account != null && stream.hasHeard(issueId, ReportCause.id(account, issueId)));
        });
    }

    /** Report and filing may be heard in two batches; whoever was told "filed" should not read "reported". */
    private IssueRow notBehindItsReceipt(IssueRow heard) {
        if (heard.status() != IssueStatus.REPORTED) {
            return heard;
        }
        return stream.stateOf(heard.issueId())
                .filter(told -> told.facts() > heard.facts())
                .orElse(heard);
    }

    private static Standing standing(IssueRow row) {
        return new Standing(
                row.issueId(),
                row.status().name().toLowerCase(java.util.Locale.ROOT),
                row.account() == null ? "" : row.account(),
                row.filed().grid(),
                row.order().unit(),
                row.report().reporterRef(),
                row.report().confidential());
    }
}
