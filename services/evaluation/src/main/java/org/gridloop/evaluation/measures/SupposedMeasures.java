package org.gridloop.evaluation.measures;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.evaluation.measures.Measuring.Group;
import org.gridloop.events.Tier;
import org.jspecify.annotations.Nullable;

/** The numbers of a period by given facts and by others, folded and counted as the live ones are. */
public final class SupposedMeasures {

    /**
     * A number of a ranking that would have been another.
     *
     * @param was such as {@code 77.04 (94/122), rank 3}
     * @param issues whose share in it differs, in order
     */
    public record Row(
            String by, String key, String measure, String chinese, String was, String wouldBe, List<String> issues) {
        public Row {
            issues = List.copyOf(issues);
        }
    }

    private final Span span;
    private final Measuring measuring;
    private final List<Round> was = new ArrayList<>();
    private final List<Round> wouldBe = new ArrayList<>();

    /**
     * @param to the first moment that counts no more
     * @param contactWithin how soon a unit has to speak with the reporter
     * @param weights of the three rates, such as {@code 10,45,45}
     */
    public SupposedMeasures(Instant from, Instant to, Duration contactWithin, String weights) {
        this.span = new Span(from, to, contactWithin);
        this.measuring = new Measuring(span, Weights.parse(weights));
    }

    /** @param told one issue's facts in log order; @param supposed the same as they would have been */
    public void add(List<Heard> told, List<Heard> supposed) {
        was.addAll(rounds(told));
        wouldBe.addAll(rounds(supposed));
    }

    private static List<Round> rounds(List<Heard> facts) {
        @Nullable Rounds rounds = null;
        for (Heard heard : facts) {
            if (Rounds.changesBy(heard.event())) {
                rounds = Rounds.evolve(rounds, heard);
            }
        }
        return rounds == null ? List.of() : rounds.all();
    }

    /**
     * @param by {@code none}, {@code area}, {@code unit} or {@code category}
     * @param tier of which tier, when by area
     */
    public List<Row> differences(String by, Tier tier) {
        Grouping grouping =
                Grouping.find(by).orElseThrow(() -> new IllegalArgumentException("There is no ranking by " + by + "."));
        Map<String, Map<String, Figure>> before = figures(was, grouping, tier);
        Map<String, Map<String, Figure>> after = figures(wouldBe, grouping, tier);
        List<Row> rows = new ArrayList<>();
        TreeSet<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (String key : keys) {
            Map<String, Figure> old = before.getOrDefault(key, Map.of());
            Map<String, Figure> other = after.getOrDefault(key, Map.of());
            for (Measure measure : Measure.values()) {
                String one = words(old.get(measure.code()));
                String two = words(other.get(measure.code()));
                if (!one.equals(two)) {
                    rows.add(new Row(
                            by,
                            key,
                            measure.code(),
                            measure.chinese(),
                            one,
                            two,
                            issues(measure, grouping, tier, key)));
                }
            }
        }
        return rows;
    }

    private Map<String, Map<String, Figure>> figures(List<Round> rounds, Grouping by, Tier tier) {
        Map<String, Map<String, Figure>> figures = new HashMap<>();
        if (by == Grouping.NONE) {
            figures.put(Grouping.NOT_KNOWN, byMeasure(measuring.figures(rounds)));
        }
        for (Group group : measuring.groups(rounds, by, tier)) {
            figures.put(group.key(), byMeasure(group.figures()));
        }
        return figures;
    }

    private static Map<String, Figure> byMeasure(List<Figure> figures) {
        Map<String, Figure> found = new HashMap<>();
        figures.forEach(figure -> found.put(figure.measure(), figure));
        return found;
    }

    private static String words(@Nullable Figure figure) {
        if (figure == null || figure.value() == null) {
            return "–";
        }
        return figure.value() + " (" + figure.numerator() + "/" + figure.denominator() + ")"
                + (figure.rank() == null ? "" : ", rank " + figure.rank());
    }

    private List<String> issues(Measure measure, Grouping by, Tier tier, String key) {
        Map<String, String> before = shares(was, measure, by, tier, key);
        Map<String, String> after = shares(wouldBe, measure, by, tier, key);
        TreeSet<String> issues = new TreeSet<>();
        before.forEach((round, share) -> {
            if (!Objects.equals(after.get(round), share)) {
                issues.add(round.substring(0, round.indexOf('/')));
            }
        });
        after.forEach((round, share) -> {
            if (!Objects.equals(before.get(round), share)) {
                issues.add(round.substring(0, round.indexOf('/')));
            }
        });
        return List.copyOf(issues);
    }

    private Map<String, String> shares(List<Round> rounds, Measure measure, Grouping by, Tier tier, String key) {
        Map<String, String> shares = new HashMap<>();
        for (Round round : rounds) {
            if (by.keyOf(round, tier).equals(key) && (measure.divides(span, round) || measure.counts(span, round))) {
                shares.put(round.issueId() + "/" + round.roundNo(), measure.counts(span, round) ? "counted" : "not");
            }
        }
        return shares;
    }
}
