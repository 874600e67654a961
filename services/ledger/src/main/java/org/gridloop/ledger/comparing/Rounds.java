package org.gridloop.ledger.comparing;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.gridloop.ledger.comparing.Comparison.Compared;
import org.gridloop.ledger.comparing.Disagreement.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Rounds through one journal, span after span. What was told and is not kept counts as missing only when the ledger has
 * read as far as the log reached when that was seen.
 */
final class Rounds {

    /** More is left to the next round. */
    private static final int MOST_AWAITED = 10_000;

    private record Awaited(long place, Map<Integer, Long> ends) {}

    private final String source;
    private final Map<FactNo, Awaited> awaited = new HashMap<>();
    private final NavigableMap<FactNo, Disagreement> wrong = new TreeMap<>();
    private FactNo at = FactNo.FIRST;
    private long sameSoFar;
    private long same;
    private long rounds;
    private @Nullable Instant comparedAt;
    private boolean answers;

    Rounds(String source) {
        this.source = source;
    }

    synchronized FactNo at() {
        return at;
    }

    /**
     * Takes the next span, which begins behind {@link #at()}.
     *
     * @param ends by partition, how far the log reached after the journal had answered
     * @return whether the round is over
     */
    synchronized boolean take(Span span, Map<Integer, Long> ends, Instant now) {
        answers = true;
        NavigableMap<FactNo, Disagreement> here =
                span.to() == null ? wrong.tailMap(at, false) : wrong.subMap(at, false, span.to(), true);
        Set<FactNo> wereMissing = new HashSet<>();
        here.forEach((fact, one) -> {
            if (one.kind() == Kind.MISSING) {
                wereMissing.add(fact);
            }
        });
        here.clear();
        span.wrong().forEach(one -> wrong.put(new FactNo(one.issueId(), one.sequence()), one));
        span.awaited().forEach((fact, place) -> {
            if (wereMissing.contains(fact)) {
                wrong.put(fact, missing(fact, place));
            } else if (awaited.size() < MOST_AWAITED) {
                awaited.putIfAbsent(fact, new Awaited(place, ends));
            }
        });
        sameSoFar += span.same();
        FactNo to = span.to();
        if (to != null) {
            at = to;
            return false;
        }
        at = FactNo.FIRST;
        same = sameSoFar;
        sameSoFar = 0;
        rounds++;
        comparedAt = now;
        return true;
    }

    synchronized void hasNotAnswered() {
        answers = false;
    }

    /** @return facts that should be there by now, if the ledger reads up to these positions */
    synchronized Set<FactNo> due(Map<Integer, Long> positions) {
        Set<FactNo> due = new HashSet<>();
        awaited.forEach((fact, one) -> {
            if (hasReached(positions, one.ends())) {
                due.add(fact);
            }
        });
        return due;
    }

    /** @param kept those of the due facts that are there */
    synchronized void settle(Collection<FactNo> due, Set<FactNo> kept) {
        for (FactNo fact : due) {
            Awaited one = awaited.remove(fact);
            if (one != null && !kept.contains(fact)) {
                wrong.put(fact, missing(fact, one.place()));
            }
        }
    }

    synchronized List<Disagreement> wrong() {
        return List.copyOf(wrong.values());
    }

    synchronized Compared state() {
        return new Compared(source, answers, rounds == 0 ? sameSoFar : same, awaited.size(), rounds, comparedAt);
    }

    private static boolean hasReached(Map<Integer, Long> positions, Map<Integer, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> positions.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    private Disagreement missing(FactNo fact, long place) {
        return new Disagreement(source, fact.issueId(), fact.sequence(), Kind.MISSING, place, -1);
    }
}
