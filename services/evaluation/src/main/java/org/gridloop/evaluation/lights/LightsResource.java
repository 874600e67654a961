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
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloop.backbone.guarding.Caller;
import org.gridloop.backbone.guarding.Roles;
import org.gridloop.backbone.showing.Cursor;
import org.gridloop.backbone.showing.Page;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.evaluation.lights.LitIssuesView.Wanted;
import org.gridloop.events.Tier;
import org.jspecify.annotations.Nullable;

/** Issues with their colours, counts of them, and what supervisors watch. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Lights")
public class LightsResource {

    private static final List<String> BY_AREA =
            List.of(Roles.GRID, Roles.OFFICER, Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ANALYST, Roles.ADMIN);

    private final DataSource source;
    private final Caller caller;
    private final DomainClock clock;

    LightsResource(DataSource source, Caller caller, DomainClock clock) {
        this.source = source;
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
    public Page<LitIssue> lights(
            @Parameter(description = "red, yellow, green or grey") @QueryParam("light") @Nullable String light,
            @QueryParam("area") @Nullable String area,
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LARGEST_SIZE) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Light only =
                light == null ? null : Light.find(light).orElseThrow(() -> refused(LightReason.UNKNOWN_LIGHT, light));
        return page(wanted(area, unit, only), limit, cursor);
    }

    @GET
    @Path("/lights/counts")
    @RolesAllowed({Roles.UNIT, Roles.GRID, Roles.OFFICER, Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ANALYST, Roles.ADMIN
    })
    @Operation(
            summary = "How many of each colour 亮灯统计",
            description = "What lies in no grid or with no unit yet is under -.")
    public List<LightCount> counts(
            @Parameter(description = "area or unit") @QueryParam("by") @DefaultValue("area") String by,
            @Parameter(description = "of which tier, when by area") @QueryParam("tier") @DefaultValue("street")
                    String tier,
            @QueryParam("area") @Nullable String area,
            @QueryParam("unit") @Nullable String unit) {
        Wanted wanted = wanted(area, unit, null);
        Tier level = tier(tier);
        Instant now = clock.now();
        Map<String, LightCount> counts = switch (by.toLowerCase(Locale.ROOT)) {
            case "area" -> Rows.reading(source, rows -> LitIssuesView.countsByArea(rows, wanted, now, level));
            case "unit" -> Rows.reading(source, rows -> LitIssuesView.countsByUnit(rows, wanted, now));
            default -> throw refused(LightReason.UNKNOWN_GROUPING, by);
        };
        return List.copyOf(counts.values());
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
        return page(wanted(area, unit, Light.RED), limit, cursor);
    }

    private Page<LitIssue> page(Wanted wanted, int limit, @Nullable String cursor) {
        Instant now = clock.now();
        Cursor after = cursor == null ? Cursor.START : Cursor.parse(cursor);
        List<LitIssue> found = Rows.reading(source, rows -> LitIssuesView.list(rows, wanted, now, limit, after));
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
