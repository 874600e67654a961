package org.gridloop.evaluation.lights;

import static org.gridloop.backbone.deciding.Refusal.refused;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloop.backbone.guarding.Caller;
import org.gridloop.backbone.guarding.Roles;
import org.gridloop.backbone.refolding.AsOf;
import org.gridloop.backbone.refolding.Moment;
import org.gridloop.backbone.refolding.TimeTravel;
import org.gridloop.backbone.showing.Cursor;
import org.gridloop.backbone.showing.Page;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.evaluation.lights.LitIssuesView.Wanted;
import org.gridloop.events.Tier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Issues with their colours, counts of them, and what supervisors watch. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Lights")
public class LightsResource {

    private static final List<String> BY_AREA =
            List.of(Roles.GRID, Roles.OFFICER, Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ANALYST, Roles.ADMIN);

    private static final String PAST = "what was lit at that time, RFC 3339";
    private static final String AXIS = "for asOf: recorded (what the log had by then) or valid (what was so by then)";

    /** The views that a look at the lights reads. */
    private static final List<String> VIEWS = List.of("lights", "briefs");

    private final DataSource source;
    private final TimeTravel travel;
    private final Caller caller;
    private final DomainClock clock;

    LightsResource(DataSource source, TimeTravel travel, Caller caller, DomainClock clock) {
        this.source = source;
        this.travel = travel;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/lights")
    @RolesAllowed({Roles.UNIT, Roles.GRID, Roles.OFFICER, Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ANALYST, Roles.ADMIN
    })
    @Operation(
            summary = "Issues with their colours, newest first 红黄绿灰",
            description =
                    "Red: open and overdue, complained about twice, reworked twice, or supervision was raised. Yellow: open"
                            + " otherwise. Green: closed, solved and satisfied. Grey: closed otherwise.")
    public RestResponse<Page<LitIssue>> lights(
            @Parameter(description = "red, yellow, green or grey") @QueryParam("light") @Nullable String light,
            @QueryParam("area") @Nullable String area,
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LARGEST_SIZE) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = PAST) @QueryParam("asOf") @Nullable String asOf,
            @Parameter(description = AXIS) @QueryParam("axis") @Nullable String axis) {
        Light only =
                light == null ? null : Light.find(light).orElseThrow(() -> refused(LightReason.UNKNOWN_LIGHT, light));
        Wanted wanted = wanted(area, unit, only);
        return asked(asOf, axis, (rows, now) -> page(rows, wanted, now, limit, cursor));
    }

    @GET
    @Path("/lights/counts")
    @RolesAllowed({Roles.UNIT, Roles.GRID, Roles.OFFICER, Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ANALYST, Roles.ADMIN
    })
    @Operation(
            summary = "How many of each colour 亮灯统计",
            description =
                    "What lies in no grid or with no unit yet is under -. Of a time in the past, the header Stands-On"
                            + " names the offsets of the log the answer stands on.")
    public RestResponse<List<LightCount>> counts(
            @Parameter(description = "area or unit") @QueryParam("by") @DefaultValue("area") String by,
            @Parameter(description = "of which tier, when by area") @QueryParam("tier") @DefaultValue("street")
                    String tier,
            @QueryParam("area") @Nullable String area,
            @QueryParam("unit") @Nullable String unit,
            @Parameter(description = PAST) @QueryParam("asOf") @Nullable String asOf,
            @Parameter(description = AXIS) @QueryParam("axis") @Nullable String axis) {
        Wanted wanted = wanted(area, unit, null);
        Tier level = tier(tier);
        Question<Map<String, LightCount>> question = switch (by.toLowerCase(Locale.ROOT)) {
            case "area" -> (rows, now) -> LitIssuesView.countsByArea(rows, wanted, now, level);
            case "unit" -> (rows, now) -> LitIssuesView.countsByUnit(rows, wanted, now);
            default -> throw refused(LightReason.UNKNOWN_GROUPING, by);
        };
        return asked(
                asOf, axis, (rows, now) -> List.copyOf(question.ask(rows, now).values()));
    }

    @GET
    @Path("/watchlist")
    @RolesAllowed({Roles.OFFICER, Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            summary = "What supervisors watch, newest first 督查",
            description =
                    "Everything red, each with its reasons: overdue, complained-twice, reworked-twice, supervised.")
    public Page<LitIssue> watchlist(
            @QueryParam("area") @Nullable String area,
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LARGEST_SIZE) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Wanted wanted = wanted(area, unit, Light.RED);
        return Rows.reading(source, rows -> page(rows, wanted, clock.now(), limit, cursor));
    }

    /** What is asked of the rows of now, or of those of some time. */
    @FunctionalInterface
    private interface Question<T> {
        T ask(Rows rows, Instant now) throws SQLException;
    }

    private <T> RestResponse<T> asked(@Nullable String asOf, @Nullable String axis, Question<T> question) {
        Moment moment = Moment.parse(asOf, axis);
        if (moment == null) {
            Instant now = clock.now();
            return RestResponse.ok(Rows.reading(source, rows -> question.ask(rows, now)));
        }
        TimeTravel.Answer<T> then =
                travel.ask(moment, VIEWS, null, (past, now) -> Rows.reading(past, rows -> question.ask(rows, now)));
        return ResponseBuilder.ok(then.answer())
                .header("Stands-On", text(then.asOf()))
                .build();
    }

    /** @return such as {@code recorded 2026-07-01T10:00:00Z; 0=12, 1=7} */
    private static String text(AsOf past) {
        return past.axis() + " " + past.at() + "; "
                + past.standsOn().entrySet().stream()
                        .map(place -> place.getKey() + "=" + place.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static Page<LitIssue> page(Rows rows, Wanted wanted, Instant now, int limit, @Nullable String cursor)
            throws SQLException {
        Cursor after = cursor == null ? Cursor.START : Cursor.parse(cursor);
        List<LitIssue> found = LitIssuesView.list(rows, wanted, now, limit, after);
        return Page.of(found, limit, issue -> new Cursor(issue.since(), issue.issueId()));
    }

    /** A unit sees what it holds or last held, everybody else what lies in their areas. */
    private Wanted wanted(@Nullable String area, @Nullable String unit, @Nullable Light light) {
        boolean bound = BY_AREA.stream().noneMatch(caller::is);
        List<String> areas = bound ? List.of() : caller.areas();
        if (area != null) {
            if (!area.matches("[0-9]{6,14}")
                    || !areas.isEmpty() && areas.stream().noneMatch(area::startsWith)) {
                throw refused(LightReason.NO_SUCH_AREA, area);
            }
            areas = List.of(area);
        }
        if (!bound) {
            return new Wanted(areas, unit, light);
        }
        String own = caller.unit();
        if (own == null || unit != null && !unit.equals(own)) {
            throw refused(LightReason.NO_SUCH_UNIT);
        }
        return new Wanted(areas, own, light);
    }

    private static Tier tier(String text) {
        try {
            return Tier.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw refused(LightReason.UNKNOWN_TIER, text);
        }
    }
}
