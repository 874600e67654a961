package org.gridloop.chaos.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a journal holds stands in the log, byte for byte, and nothing else of its teller. */
final class JournalsAndLogAreEqual implements Invariant {

    @Override
    public String name() {
        return "journal-equals-log";
    }

    @Override
    public Breach breach() {
        return Breach.LOST;
    }

    @Override
    public List<String> broken(Evidence evidence) {
        List<String> broken = new ArrayList<>();
        Map<String, Map<String, String>> told = new HashMap<>();
        for (Fact fact : evidence.log) {
            String before = told.computeIfAbsent(fact.source(), source -> new HashMap<>())
                    .put(fact.id(), fact.type() + " " + fact.value());
            if (before != null && !before.equals(fact.type() + " " + fact.value())) {
                broken.add(fact.reference() + " was told again otherwise");
            }
        }
        evidence.journals.forEach((source, rows) -> {
            Map<String, String> left = new HashMap<>(told.getOrDefault(source, Map.of()));
            for (JournalRow row : rows) {
                String inLog = left.remove(row.id());
                if (inLog == null) {
                    broken.add(source + "/" + row.id() + " was never told");
                } else if (!inLog.equals(row.type() + " " + row.payload())) {
                    broken.add(source + "/" + row.id() + " was told otherwise than it was journaled");
                }
            }
            left.keySet().forEach(id -> broken.add(source + "/" + id + " was told and is not in the journal"));
        });
        return broken;
    }
}
