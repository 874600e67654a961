package org.gridloop.looptest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One life as the field's own description allows it: the table of {@link LegalLives}, and what may happen only so often.
 * It shares no code with the product.
 */
final class LifeAutomaton {

    /** Fact, counter, least and most it may stand at, what becomes of it. */
    private static final String LIMITS = """
            response.return-requested.v1    returns   0 2  +
            response.extension-requested.v1 asked     0 0  1
            response.extension-requested.v1 granted   0 1  .
            routing.extension-approved.v1   asked     1 1  0
            routing.extension-approved.v1   granted   0 1  +
            routing.extension-refused.v1    asked     1 1  0
            routing.issue-dispatched.v1     asked     0 9  0
            routing.handling-suspended.v1   suspended 0 0  1
            routing.tier-escalated.v1       tier      0 2  +
            routing.tier-lowered.v1         tier      1 3  -
            routing.supervision-ordered.v1  level     0 0  1
            routing.supervision-lifted.v1   level     1 3  0
            response.order-withdrawn.v1     withdrawn 0 99 +
            response.late-finish-kept.v1    withdrawn 1 99 -
            evaluation.check-assigned.v1    checked   0 99 +
            evaluation.check-assigned.v1    calls     0 99 0
            evaluation.check-failed.v1      failed    0 99 +
            evaluation.callback-recorded.v1 calls     0 2  +
            evaluation.issue-reopened.v1    reopened  0 1  +
            evaluation.issue-reopened.v1    checked   1 99 .
            evaluation.issue-reopened.v1    granted   0 9  0
            evaluation.issue-reopened.v1    suspended 0 9  0
            evaluation.issue-reopened.v1    tier      0 3  0
            evaluation.score-appealed.v1    checked   1 99 .
            evaluation.score-appealed.v1    appeals   0 0  1
            evaluation.appeal-reviewed.v1   appeals   1 1  .
            evaluation.appeal-reviewed.v1   votes     0 1  +
            evaluation.appeal-decided.v1    votes     2 2  +
            """;

    /** What raises supervision by itself, once in a life each: counter, how often it has happened by then. */
    private static final Map<String, Integer> OCCASIONS =
            new TreeMap<>(Map.of("returns", 3, "failed", 3, "reopened", 2));

    private static final String RAISED = "routing.supervision-raised.v1";
    private static final int HIGHEST_LEVEL = 3;

    private record Limit(String counter, int least, int most, String change) {}

    private static final Map<String, List<Limit>> BY_TYPE = limits();

    private String state = "START";
    private final Map<String, Integer> counters = new HashMap<>();

    private static Map<String, List<Limit>> limits() {
        Map<String, List<Limit>> limits = new HashMap<>();
        LIMITS.lines()
                .map(line -> line.trim().split(" +", -1))
                .forEach(row -> limits.computeIfAbsent(row[0], type -> new ArrayList<>())
                        .add(new Limit(row[1], Integer.parseInt(row[2]), Integer.parseInt(row[3]), row[4])));
        return limits;
    }

    String state() {
        return state;
    }

    boolean accepts(String type) {
        return LegalLives.after(state, type) != null && isWithinLimits(type) && !isVotedOn(type);
    }

    /** The second vote and the decision are one: nothing of evaluation's comes between. */
    boolean isVotedOn(String type) {
        return at("votes") == 2 && type.startsWith("evaluation.") && !type.equals("evaluation.appeal-decided.v1");
    }

    /** @return whether the table alone has the step, so that only a limit can forbid it */
    boolean isInTable(String type) {
        return LegalLives.after(state, type) != null;
    }

    private boolean isWithinLimits(String type) {
        if (type.equals(RAISED)) {
            return at("level") < HIGHEST_LEVEL && (at("level") > 0 || occasion() != null);
        }
        return BY_TYPE.getOrDefault(type, List.of()).stream()
                .allMatch(limit -> at(limit.counter()) >= limit.least() && at(limit.counter()) <= limit.most());
    }

    void step(String type) {
        String next = LegalLives.after(state, type);
        if (next == null || !isWithinLimits(type)) {
            throw new IllegalStateException(type + " after " + state);
        }
        state = next;
        if (type.equals(RAISED)) {
            String occasion = occasion();
            if (occasion != null) {
                counters.put("raised for " + occasion, 1);
            }
            counters.merge("level", 1, Integer::sum);
        }
        for (Limit limit : BY_TYPE.getOrDefault(type, List.of())) {
            counters.put(limit.counter(), changed(at(limit.counter()), limit.change()));
        }
    }

    private static int changed(int count, String change) {
        return switch (change) {
            case "+" -> count + 1;
            case "-" -> count - 1;
            case "." -> count;
            default -> Integer.parseInt(change);
        };
    }

    private @Nullable String occasion() {
        return OCCASIONS.entrySet().stream()
                .filter(occasion -> at(occasion.getKey()) >= occasion.getValue())
                .map(Map.Entry::getKey)
                .filter(counter -> at("raised for " + counter) == 0)
                .findFirst()
                .orElse(null);
    }

    private int at(String counter) {
        return counters.getOrDefault(counter, 0);
    }

    /** @return whether the life may stop here */
    boolean mayEnd() {
        return LegalLives.ENDS.contains(state) && at("votes") != 2;
    }
}
