package org.gridloop.ledger.comparing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.gridloop.ledger.comparing.Disagreement.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A span of one teller's facts, compared.
 *
 * @param to the last fact of the span; null when it reached the end of both sides
 * @param same how many facts are the same on both sides
 * @param wrong on what they disagree
 * @param awaited what was told and is not kept: on its way, or missing
 */
record Span(@Nullable FactNo to, long same, List<Disagreement> wrong, Map<FactNo, Long> awaited) {

    /** @param index of the first record that tells it */
    record Kept(long index, String digest) {}

    /**
     * @param kept of the ledger, read before the journal was asked
     * @param keptTo the last fact of the span the ledger was read for; null when it was read to its end
     * @param told the journal's answer for the same span
     * @param isWhole whether the journal has no more in that span
     */
    static Span compare(
            String source, NavigableMap<FactNo, Kept> kept, @Nullable FactNo keptTo, Told told, boolean isWhole) {
        FactNo to = isWhole ? keptTo : told.facts().getLast().no();
        NavigableMap<FactNo, Kept> left = new TreeMap<>(to == null ? kept : kept.headMap(to, true));
        List<Disagreement> wrong = new java.util.ArrayList<>();
        Map<FactNo, Long> awaited = new HashMap<>();
        long same = 0;
        for (Told.Fact fact : told.facts()) {
            Kept there = left.remove(fact.no());
            if (there == null && fact.place() <= told.told()) {
                awaited.put(fact.no(), fact.place());
            } else if (there != null && !there.digest().equals(fact.digest())) {
                wrong.add(new Disagreement(
                        source, fact.issueId(), fact.sequence(), Kind.DIFFERENT, fact.place(), there.index()));
            } else if (there != null) {
                same++;
            }
        }
        for (Entry<FactNo, Kept> one : left.entrySet()) {
            FactNo fact = one.getKey();
            wrong.add(new Disagreement(
                    source,
                    fact.issueId(),
                    fact.sequence(),
                    Kind.NOT_IN_JOURNAL,
                    0,
                    one.getValue().index()));
        }
        return new Span(to, same, wrong, awaited);
    }
}
