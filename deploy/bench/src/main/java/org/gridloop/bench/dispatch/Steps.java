package org.gridloop.bench.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.gridloop.bench.dispatch.LogTimes.Told;
import org.gridloop.bench.measuring.Percentiles;
import org.gridloop.events.EventRegistry;
import org.gridloop.events.IntakeEvent.IssueReported;
import org.gridloop.events.RoutingEvent.IssueDispatched;

/**
 * Where the time of an order's way went, by the times the log itself holds. Of a suite whose time is real: in another one
 * a fact's own time says nothing about its way.
 */
final class Steps {

    /** In the order of the way; each begins where the one before ended. */
    enum Step {
        /** From the report until the log has it: the journal and intake's relay. */
        TOLD_BY_INTAKE,
        /** Until routing has decided who it is for: the broker and routing's hearing. */
        DECIDED_BY_ROUTING,
        /** Until the log has the dispatch: the journal and routing's relay. */
        TOLD_BY_ROUTING,
        /** Until the unit's topic has the order: the broker, response's hearing, journal and relay. */
        TOLD_TO_UNIT;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String REPORTED = EventRegistry.wireName(IssueReported.class);
    private static final String DISPATCHED = EventRegistry.wireName(IssueDispatched.class);
    private static final String ORDER = "dispatch.order.v1";

    private Steps() {}

    /**
     * @param told in any order; of what was told again, the first counts
     * @return by the name of the step, of all issues whose whole way is among it
     */
    static Map<String, Percentiles> of(List<Told> told) {
        Map<String, Map<String, Told>> byIssue = new HashMap<>();
        for (Told one : told) {
            byIssue.computeIfAbsent(one.issueId(), issue -> new HashMap<>()).merge(one.type(), one, Steps::earlier);
        }
        Map<Step, Histogram> micros = new EnumMap<>(Step.class);
        Arrays.stream(Step.values()).forEach(step -> micros.put(step, new Histogram(3)));
        byIssue.values().forEach(way -> add(micros, way));
        Map<String, Percentiles> steps = new LinkedHashMap<>();
        micros.forEach((step, took) -> steps.put(step.wireName(), Percentiles.of(took)));
        return steps;
    }

    private static Told earlier(Told one, Told other) {
        return one.loggedAt().isAfter(other.loggedAt()) ? other : one;
    }

    private static void add(Map<Step, Histogram> micros, Map<String, Told> way) {
        Told reported = way.get(REPORTED);
        Told dispatched = way.get(DISPATCHED);
        Told order = way.get(ORDER);
        if (reported != null && dispatched != null && order != null) {
            add(micros, Step.TOLD_BY_INTAKE, reported.happenedAt(), reported.loggedAt());
            add(micros, Step.DECIDED_BY_ROUTING, reported.loggedAt(), dispatched.happenedAt());
            add(micros, Step.TOLD_BY_ROUTING, dispatched.happenedAt(), dispatched.loggedAt());
            add(micros, Step.TOLD_TO_UNIT, dispatched.loggedAt(), order.loggedAt());
        }
    }

    /** The log tells milliseconds only, and so may seem to be ahead of what it tells. */
    private static void add(Map<Step, Histogram> micros, Step step, Instant from, Instant to) {
        Histogram took = micros.get(step);
        if (took != null) {
            took.recordValue(Math.max(0, Duration.between(from, to).toNanos() / 1000));
        }
    }
}
