package org.gridloop.evaluation.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gridloop.events.Tier;
import org.jspecify.annotations.Nullable;

/** The arithmetic of a period: plain counting, nothing else. */
record Measuring(Span span, Weights weights) {

    /**
     * The numbers of what was put together.
     *
     * @param key code of the area, unit or category
     * @param kind what it is ranked among, such as {@code street} or {@code department}
     */
    record Group(String key, String kind, List<Figure> figures) {
        Group {
            figures = List.copyOf(figures);
        }
    }

    List<Figure> figures(List<Round> rounds) {
        Map<Measure, Figure> figures = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            figures.put(measure, Figure.of(measure, span, rounds));
        }
        List<Figure> all = new ArrayList<>(figures.values());
        all.add(weights.of(figures));
        return all;
    }

    /** @return the groups in the order of their keys, each number ranked among those of the same kind */
    List<Group> groups(List<Round> rounds, Grouping by, Tier tier) {
        if (by == Grouping.NONE) {
            return List.of();
        }
        Map<String, List<Round>> parts = rounds.stream()
                .collect(Collectors.groupingBy(round -> by.keyOf(round, tier), TreeMap::new, Collectors.toList()));
        List<Group> groups = parts.entrySet().stream()
                .map(part -> new Group(part.getKey(), by.kindOf(part.getKey()), figures(part.getValue())))
                .toList();
        return ranked(groups);
    }

    private static List<Group> ranked(List<Group> groups) {
        Map<String, List<Group>> kinds = groups.stream().collect(Collectors.groupingBy(Group::kind));
        return groups.stream()
                .map(group -> new Group(
                        group.key(),
                        group.kind(),
                        group.figures().stream()
                                .map(figure ->
                                        figure.ranked(rank(figure, Objects.requireNonNull(kinds.get(group.kind())))))
                                .toList()))
                .toList();
    }

    /** 1 plus how many of its like are better: what shows the same number shares a rank. */
    private static @Nullable Integer rank(Figure figure, List<Group> like) {
        BigDecimal own = figure.value();
        if (own == null || like.getFirst().kind().equals(Grouping.NOT_KNOWN)) {
            return null;
        }
        boolean moreIsBetter =
                Measure.find(figure.measure()).map(Measure::moreIsBetter).orElse(true);
        Comparator<BigDecimal> better =
                moreIsBetter ? Comparator.naturalOrder() : Comparator.<BigDecimal>reverseOrder();
        long ahead = like.stream()
                .flatMap(group -> group.figures().stream())
                .filter(other -> other.measure().equals(figure.measure()))
                .map(Figure::value)
                .filter(Objects::nonNull)
                .filter(value -> better.compare(value, own) > 0)
                .count();
        return Math.toIntExact(ahead + 1);
    }

    /** The plain counts of the period, which the rates are made of. */
    Map<String, Long> counts(List<Round> rounds) {
        Map<String, Predicate<Round>> counted = new HashMap<>();
        counted.put("received", span::received);
        counted.put("filed", span::filed);
        counted.put("dispatched", span::firstDispatched);
        counted.put("due", span::due);
        counted.put("closed", span::closed);
        counted.put("closedInTime", round -> span.closed(round) && round.isClosedInTime());
        counted.put("reworked", round -> span.due(round) && round.work().reworks() > 0);
        counted.put("extended", round -> span.due(round) && round.work().extensions() > 0);
        counted.put("calledBack", span::calledBack);
        Map<String, Long> counts = new TreeMap<>();
        counted.forEach(
                (name, test) -> counts.put(name, rounds.stream().filter(test).count()));
        return counts;
    }
}
