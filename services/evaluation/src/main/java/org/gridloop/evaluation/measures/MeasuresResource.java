package org.gridloop.evaluation.measures;

import static org.gridloop.backbone.deciding.Refusal.refused;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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
import org.gridloop.evaluation.measures.RoundsView.Scope;
import org.gridloop.events.Tier;
import org.jspecify.annotations.Nullable;

/** The numbers of a period, and the issues behind each. */
@Path("/api/v1/measures")
@RolesAllowed({Roles.UNIT, Roles.GRID, Roles.OFFICER, Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ANALYST, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Measures")
public class MeasuresResource {

    private static final List<String> BY_AREA =
            List.of(Roles.GRID, Roles.OFFICER, Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ANALYST, Roles.ADMIN);

    private final DataSource source;
    private final TimeTravel travel;
    private final Caller caller;
    private final Weights weights;
    private final Duration contactWithin;
    private final ZoneId zone;

    MeasuresResource(
            DataSource source,
            TimeTravel travel,
            Caller caller,
            @ConfigProperty(name = "gridloop.measures.weights", defaultValue = "10,45,45") String weights,
            @ConfigProperty(name = "gridloop.measures.contact-within", defaultValue = "PT24H") Duration contactWithin,
            @ConfigProperty(name = "gridloop.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this.source = source;
        this.travel = travel;
        this.caller = caller;
        this.weights = Weights.parse(weights);
        this.contactWithin = contactWithin;
        this.zone = zone;
    }

    /** What is asked for; everything but the period may be left out. */
    public static class Asked {

        @Parameter(description = "the first day or moment that counts, such as 2026-03-01")
        @QueryParam("from")
        @Nullable
        String from;

        @Parameter(description = "the last day that counts, or the first moment that counts no more")
        @QueryParam("to")
        @Nullable
        String to;

        @Parameter(description = "only what lies in this area")
        @QueryParam("area")
        @Nullable
        String area;

        @Parameter(description = "only what this unit holds or last held")
        @QueryParam("unit")
        @Nullable
        String unit;

        @Parameter(description = "only this sub-class")
        @QueryParam("category")
        @Nullable
        String category;

        @Parameter(description = "what the numbers were at that time, RFC 3339")
        @QueryParam("asOf")
        @Nullable
        String asOf;

        @Parameter(description = "for asOf: recorded (what the log had by then) or valid (what was so by then)")
        @QueryParam("axis")
        @Nullable
        String axis;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The numbers of a period 考核指标",
            description =
                    "Per cent with two decimals, half up. A unit sees its own numbers and its rank among its like;"
                            + " everybody else what lies in their areas. What a granted appeal exempts is in neither"
                            + " part.")
    public Report measures(
            @BeanParam Asked asked,
            @Parameter(description = "none, area, unit or category") @QueryParam("by") @DefaultValue("none") String by,
            @Parameter(description = "of which tier, when by area") @QueryParam("tier") @DefaultValue("street")
                    String tier) {
        return report(asked, by, tier);
    }

    @GET
    @Path("/export")
    @Produces("text/csv;charset=UTF-8")
    @Operation(summary = "The same as a table 导出", description = "CSV in UTF-8, one line a number.")
    public String export(
            @BeanParam Asked asked,
            @QueryParam("by") @DefaultValue("none") String by,
            @QueryParam("tier") @DefaultValue("street") String tier) {
        return report(asked, by, tier).csv();
    }

    @GET
    @Path("/{name}/issues")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The issues behind one number 指标明细")
    public Page<CountedIssue> issues(
            @PathParam("name") String name,
            @BeanParam Asked asked,
            @Parameter(description = "numerator, denominator or exempted")
                    @QueryParam("part")
                    @DefaultValue("numerator")
                    String part,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LARGEST_SIZE) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Span span = span(asked);
        Predicate<Round> counted = name.equalsIgnoreCase(Weights.CODE)
                ? Stream.of(Measure.RESPONSE, Measure.SOLUTION, Measure.SATISFACTION)
                        .map(measure -> partOf(measure, part, span))
                        .reduce(round -> false, Predicate::or)
                : partOf(
                        Measure.find(name).orElseThrow(() -> refused(MeasureReason.NO_SUCH_MEASURE, name)), part, span);
        String after = cursor == null ? "" : Cursor.parse(cursor).id();
        List<Round> found = rounds(asked, span, scope(asked, unitAsked(asked))).rounds().stream()
                .filter(counted)
                .filter(round -> CountedIssue.key(round).compareTo(after) > 0)
                .limit(limit + 1L)
                .toList();
        Page<Round> page = Page.of(found, limit, round -> new Cursor(span.from(), CountedIssue.key(round)));
        return new Page<>(page.items().stream().map(CountedIssue::of).toList(), page.next());
    }

    private static Predicate<Round> partOf(Measure measure, String part, Span span) {
        return switch (part.toLowerCase(Locale.ROOT)) {
            case "numerator" -> round -> measure.counts(span, round);
            case "denominator" -> round -> measure.divides(span, round);
            case "exempted" -> round -> measure.exempts(span, round);
            default -> throw refused(MeasureReason.UNKNOWN_PART, part);
        };
    }

    /** A unit is ranked among all of its like, and shown itself alone. */
    private Report report(Asked asked, String by, String tierName) {
        Grouping grouping = Grouping.find(by).orElseThrow(() -> refused(MeasureReason.UNKNOWN_GROUPING, by));
        Tier tier = tier(tierName);
        Span span = span(asked);
        String unit = unitAsked(asked);
        boolean amongOthers = isBoundToUnit() && grouping == Grouping.UNIT;
        Known known = rounds(asked, span, scope(asked, amongOthers ? null : unit));
        List<Round> rounds = known.rounds();
        List<Round> shown = rounds.stream()
                .filter(round -> unit == null || unit.equals(round.work().unit()))
                .toList();
        Measuring measuring = new Measuring(span, weights);
        return new Report(
                span.from(),
                span.to(),
                grouping.name().toLowerCase(Locale.ROOT),
                measuring.counts(shown),
                measuring.figures(shown),
                measuring.groups(rounds, grouping, tier).stream()
                        .filter(group -> !amongOthers || group.key().equals(unit))
                        .toList(),
                known.asOf());
    }

    /** @param asOf what they stand on, where the past was asked about */
    private record Known(List<Round> rounds, @Nullable AsOf asOf) {}

    private Known rounds(Asked asked, Span span, Scope scope) {
        Moment moment = Moment.parse(asked.asOf, asked.axis);
        if (moment == null) {
            return new Known(Rows.reading(source, rows -> RoundsView.of(rows, span, scope)), null);
        }
        TimeTravel.Answer<List<Round>> then = travel.ask(
                moment,
                List.of(RoundsView.NAME),
                null,
                (past, now) -> Rows.reading(past, rows -> RoundsView.of(rows, span, scope)));
        return new Known(then.answer(), then.asOf());
    }

    private boolean isBoundToUnit() {
        return BY_AREA.stream().noneMatch(caller::is);
    }

    private @Nullable String unitAsked(Asked asked) {
        if (!isBoundToUnit()) {
            return asked.unit;
        }
        String own = caller.unit();
        if (own == null || asked.unit != null && !asked.unit.equals(own)) {
            throw refused(MeasureReason.NO_SUCH_UNIT);
        }
        return own;
    }

    private Scope scope(Asked asked, @Nullable String unit) {
        List<String> areas = isBoundToUnit() ? List.of() : caller.areas();
        if (asked.area != null) {
            if (!asked.area.matches("[0-9]{6}|[0-9]{9}|[0-9]{12}|[0-9]{14}")
                    || !areas.isEmpty() && areas.stream().noneMatch(asked.area::startsWith)) {
                throw refused(MeasureReason.NO_SUCH_AREA, asked.area);
            }
            areas = List.of(asked.area);
        }
        return new Scope(areas, unit, asked.category);
    }

    private Span span(Asked asked) {
        Instant from = moment(asked.from, 0);
        Instant to = moment(asked.to, 1);
        if (!from.isBefore(to)) {
            throw refused(MeasureReason.PERIOD_EMPTY);
        }
        return new Span(from, to, contactWithin);
    }

    /** A day is the district's: from its first moment, or up to the next day's. */
    private Instant moment(@Nullable String text, int daysOn) {
        if (text == null) {
            throw refused(MeasureReason.PERIOD_REQUIRED);
        }
        try {
            return text.indexOf('T') > 0
                    ? Instant.parse(text)
                    : LocalDate.parse(text).plusDays(daysOn).atStartOfDay(zone).toInstant();
        } catch (DateTimeException e) {
            throw refused(MeasureReason.PERIOD_REQUIRED, text);
        }
    }

    private static Tier tier(String text) {
        try {
            return Tier.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw refused(MeasureReason.UNKNOWN_TIER, text);
        }
    }
}
