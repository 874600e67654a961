package org.gridloop.evaluation.tasks;

import static org.gridloop.backbone.deciding.Refusal.refused;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloop.backbone.guarding.Caller;
import org.gridloop.backbone.guarding.Roles;
import org.gridloop.backbone.showing.Cursor;
import org.gridloop.backbone.showing.DatabaseUnavailable;
import org.gridloop.backbone.showing.Page;
import org.gridloop.backbone.showing.Rows;
import org.jspecify.annotations.Nullable;

/** What waits, and how it went. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Tasks")
public class TasksResource {

    private static final List<String> EVERY_AREA = List.of("");
    private static final List<String> BY_AREA = List.of(
            Roles.CLERK,
            Roles.DISPATCHER,
            Roles.GRID,
            Roles.OFFICER,
            Roles.CALLBACK,
            Roles.SUPERVISOR,
            Roles.ANALYST,
            Roles.ADMIN);

    private final DataSource source;
    private final Caller caller;

    TasksResource(DataSource source, Caller caller) {
        this.source = source;
        this.caller = caller;
    }

    @GET
    @Path("/checks")
    @RolesAllowed({Roles.GRID, Roles.OFFICER, Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            summary = "Checks, newest first 核查任务",
            description = "Who has areas sees the checks of these areas' own offices, who has none sees all.")
    public Page<CheckTask> checks(
            @Parameter(description = "only this office's") @QueryParam("checker") @Nullable String checker,
            @Parameter(description = "open, passed or failed") @QueryParam("status") @Nullable String status,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LARGEST_SIZE) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Sight sight = sight(caller.is(Roles.DISPATCHER)
                || caller.is(Roles.SUPERVISOR)
                || caller.is(Roles.ANALYST)
                || caller.is(Roles.ADMIN));
        if (checker != null && !sight.seesOffice(checker)) {
            throw refused(TaskReason.NO_SUCH_CHECKER, checker);
        }
        CheckRow.Status only = status == null ? null : statusOf(status);
        Cursor after = cursor(cursor);
        List<CheckTask> found = Rows.reading(source, rows -> ChecksView.list(rows, sight, checker, only, limit, after));
        return Page.of(found, limit, task -> new Cursor(task.assignedAt(), task.issueId() + "/" + task.checkNo()));
    }

    @GET
    @Path("/callbacks")
    @RolesAllowed({Roles.CALLBACK, Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "Callbacks that are due, newest first 回访任务")
    public Page<CallbackTask> callbacks(
            @Parameter(description = "open, the only one there is") @QueryParam("status") @DefaultValue("open")
                    String status,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LARGEST_SIZE) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        if (!status.equalsIgnoreCase("open")) {
            throw refused(TaskReason.UNKNOWN_STATUS, status);
        }
        Sight sight = sight(false);
        Cursor after = cursor(cursor);
        List<CallbackTask> found = Rows.reading(source, rows -> EvaluationsView.due(rows, sight, limit, after));
        return Page.of(found, limit, task -> new Cursor(task.since(), task.issueId()));
    }

    @GET
    @Path("/evaluations/{issueId}")
    @RolesAllowed({
        Roles.CLERK,
        Roles.DISPATCHER,
        Roles.GRID,
        Roles.OFFICER,
        Roles.UNIT,
        Roles.CALLBACK,
        Roles.SUPERVISOR,
        Roles.ANALYST,
        Roles.ADMIN
    })
    @Operation(
            summary = "How an issue was evaluated so far 评价记录",
            description = "A unit sees what it handled itself, everybody else what lies in their areas.")
    public Evaluation evaluation(@PathParam("issueId") String issueId) {
        Evaluation found = Rows.reading(
                        source, rows -> EvaluationsView.of(rows, issueId).map(row -> assembled(rows, row)))
                .orElseThrow(() -> refused(TaskReason.NO_SUCH_EVALUATION));
        if (!mayRead(found)) {
            throw refused(TaskReason.NO_SUCH_EVALUATION);
        }
        return found;
    }

    private static Evaluation assembled(Rows rows, EvaluationRow row) {
        try {
            return Evaluation.of(
                    row,
                    ChecksView.of(rows, row.issueId()),
                    HistoryView.callbacks(rows, row.issueId()),
                    HistoryView.reopenings(rows, row.issueId()));
        } catch (SQLException e) {
            throw new DatabaseUnavailable(e);
        }
    }

    private boolean mayRead(Evaluation found) {
        String unit = caller.unit();
        if (unit != null && found.wasHandledBy(unit)) {
            return true;
        }
        return BY_AREA.stream().anyMatch(caller::is) && caller.sees(found.grid());
    }

    /** A caller without areas is bound by role alone. */
    private Sight sight(boolean everything) {
        List<String> areas = caller.areas();
        return new Sight(everything && areas.isEmpty(), areas.isEmpty() ? EVERY_AREA : areas);
    }

    private static Cursor cursor(@Nullable String text) {
        return text == null ? Cursor.START : Cursor.parse(text);
    }

    private static CheckRow.Status statusOf(String text) {
        try {
            return CheckRow.Status.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw refused(TaskReason.UNKNOWN_STATUS, text);
        }
    }
}
