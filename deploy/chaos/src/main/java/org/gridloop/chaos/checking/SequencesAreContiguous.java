package org.gridloop.chaos.checking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Of each teller and issue the facts are numbered from 1 on without a gap, in the journal and, first told, in the log. */
final class SequencesAreContiguous implements Invariant {

    @Override
    public String name() {
        return "sequences-contiguous";
    }

    @Override
    public Breach breach() {
        return Breach.ILLEGAL;
    }

    @Override
    public List<String> broken(Evidence evidence) {
        List<String> broken = new ArrayList<>();
        evidence.journals.forEach((source, rows) -> {
            Map<String, Long> last = new HashMap<>();
            for (JournalRow row : rows) {
                long expected = last.merge(row.issueId(), 1L, Long::sum);
                if (row.sequence() != expected) {
                    broken.add("the journal of " + source + " has " + row.id() + " where " + expected + " comes next");
                    last.put(row.issueId(), row.sequence());
                }
            }
        });
        evidence.lives().forEach((issue, life) -> {
            Map<String, Long> last = new HashMap<>();
            for (Fact fact : inOrder(life, evidence.retold.contains(issue))) {
                long expected = last.merge(fact.source(), 1L, Long::sum);
                if (fact.sequence() != expected) {
                    broken.add("the log has " + fact.reference() + " where " + expected + " comes next");
                    last.put(fact.source(), fact.sequence());
                }
            }
        });
        return broken;
    }

    /** What was told after a loss may stand before what was lost: then no number may be missing, whatever the order. */
    private static List<Fact> inOrder(List<Fact> life, boolean retold) {
        return retold
                ? life.stream().sorted(Comparator.comparingLong(Fact::sequence)).toList()
                : life;
    }
}
