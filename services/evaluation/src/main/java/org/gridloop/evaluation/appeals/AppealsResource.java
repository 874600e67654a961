package org.gridloop.evaluation.appeals;

import static org.gridloop.backbone.deciding.Refusal.refused;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloop.backbone.deciding.Cause;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.guarding.Caller;
import org.gridloop.backbone.guarding.Roles;
import org.gridloop.backbone.showing.Cursor;
import org.gridloop.backbone.showing.Page;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.evaluation.appeals.AppealCommand.Appeal;
import org.gridloop.evaluation.appeals.AppealCommand.Review;
import org.gridloop.evaluation.appeals.AppealRequests.Appealing;
import org.gridloop.evaluation.appeals.AppealRequests.Reviewing;
import org.gridloop.events.EvaluationEvent;
import org.jspecify.annotations.Nullable;

/** Appeals of units, and what the reviewers say. */
@Path("/api/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Appeals")
public class AppealsResource {

    private static final String NO_BODY = "a body is required / 请求内容不能为空";

    private final Decisions<AppealCommand, Scores, EvaluationEvent> decisions;
    private final Caller caller;
    private final DomainClock clock;
    private final DataSource source;
    private final Duration within;

    AppealsResource(
            Decisions<AppealCommand, Scores, EvaluationEvent> decisions,
            Caller caller,
            DomainClock clock,
            DataSource source,
            @ConfigProperty(name = "gridloop.appeal.within", defaultValue = "P15D") Duration within) {
        this.decisions = decisions;
        this.caller = caller;
        this.clock = clock;
        this.source = source;
        this.within = within;
    }

    @POST
    @Path("/issues/{issueId}/appeals")
    @RolesAllowed(Roles.UNIT)
    @Operation(
            summary = "Appeal against a score 申诉",
            description = "By a unit that handled the closed issue, once. Two reviewers decide.")
    public AppealAnswer appeal(
            @PathParam("issueId") String issueId,
            @HeaderParam("Idempotency-Key") @Size(max = 200) @Nullable String key,
            @NotNull(message = NO_BODY) @Valid Appealing appealing) {
        String unit = caller.unit();
        if (unit == null) {
            throw refused(AppealReason.NO_SUCH_ISSUE);
        }
        return answer(
                new Appeal(
                        issueId,
                        unit,
                        appealing.measure(),
                        appealing.reason(),
                        appealing.explanation(),
                        appealing.references(),
                        isInWindow(issueId)),
                "appeal",
                key,
                Roles.UNIT);
    }

    @POST
    @Path("/issues/{issueId}/appeals/{unit}/reviews")
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Review an appeal 申诉复核",
            description = "By two different reviewers, one vote each. It is granted when both uphold it: what it is"
                    + " about does not count for the unit any longer.")
    public AppealAnswer review(
            @PathParam("issueId") String issueId,
            @PathParam("unit") String unit,
            @HeaderParam("Idempotency-Key") @Size(max = 200) @Nullable String key,
            @NotNull(message = NO_BODY) @Valid Reviewing reviewing) {
        return answer(
                new Review(
                        issueId,
                        unit,
                        caller.account(),
                        caller.unit(),
                        caller.areas(),
                        reviewing.upheld(),
                        reviewing.note()),
                "review/" + unit,
                key,
                caller.roleAmong(Roles.SUPERVISOR, Roles.ADMIN));
    }

    @GET
    @Path("/appeals")
    @RolesAllowed({Roles.UNIT, Roles.SUPERVISOR, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            summary = "Appeals, newest first 申诉清单",
            description = "A unit sees its own, everybody else those of their areas.")
    public Page<AppealRow> appeals(
            @Parameter(description = "pending or decided") @QueryParam("status") @Nullable String status,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LARGEST_SIZE) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        boolean everybodys = caller.is(Roles.SUPERVISOR) || caller.is(Roles.ANALYST) || caller.is(Roles.ADMIN);
        String unit = everybodys ? null : caller.unit();
        if (!everybodys && unit == null) {
            return new Page<>(List.of(), null);
        }
        List<String> areas = everybodys ? caller.areas() : List.of();
        Boolean decided = status == null ? null : isDecided(status);
        Cursor after = cursor == null ? Cursor.START : Cursor.parse(cursor);
        List<AppealRow> found =
                Rows.reading(source, rows -> AppealsView.list(rows, unit, areas, decided, limit, after));
        return Page.of(found, limit, row -> new Cursor(row.appealedAt(), row.issueId() + "/" + row.unit()));
    }

    /** A request whose key was heard before is a retry: it is answered, not decided again. */
    private AppealAnswer answer(AppealCommand command, String deed, @Nullable String key, String role) {
        Cause cause = caller.asCause(role, clock.now(), Caller.keyOf(deed, key));
        String issueId = command.issueId();
        return AppealAnswer.of(
                issueId,
                command.unit(),
                decisions.decideOnce(issueId, command, cause).state());
    }

    private boolean isInWindow(String issueId) {
        Instant earliest = clock.now().minus(within);
        return Rows.reading(
                source,
                rows -> rows.one(
                                "select 1 from evaluations where issue_id = ? and status = 'closed' and since < ?",
                                row -> true,
                                issueId,
                                earliest)
                        .isEmpty());
    }

    private static Boolean isDecided(String status) {
        return switch (status.toLowerCase(Locale.ROOT)) {
            case "pending" -> false;
            case "decided" -> true;
            default -> throw refused(AppealReason.UNKNOWN_STATUS, status);
        };
    }
}
