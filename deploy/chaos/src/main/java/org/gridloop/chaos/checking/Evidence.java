package org.gridloop.chaos.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** All that was seen from outside: what callers were told, and what lies in logs, journals and views at rest. */
final class Evidence {

    /** Compared rows of one table of a view. */
    record Digest(String table, boolean equal, String said) {}

    /** A number of a board, and the same number added up from the boards below it. */
    record TierSum(String number, long own, long addedUp) {}

    final List<Asked> asked = new ArrayList<>();
    /** All issues that reports under one key were answered with, by the key. */
    final Map<String, Set<String>> issuesOfKeys = new TreeMap<>();
    /** By {@code ce_source}. */
    final Map<String, List<JournalRow>> journals = new TreeMap<>();
    /** Partition by partition, in the order of the offsets; without what was put there to poison it. */
    final List<Fact> log = new ArrayList<>();
    /** By unit. */
    final Map<String, List<Fact>> topics = new TreeMap<>();
    /** By unit: issue id, slash, dispatch number. */
    final Map<String, List<String>> unitLogs = new TreeMap<>();
    /** Issue ids of views that show each issue once it was reported. */
    final Map<String, List<String>> viewsOfReported = new TreeMap<>();
    /** Issue ids of views that show each issue once it was filed. */
    final Map<String, List<String>> viewsOfFiled = new TreeMap<>();

    final List<TierSum> tierSums = new ArrayList<>();
    final List<Digest> digests = new ArrayList<>();
    /** By service: what it has parked, and why. */
    final Map<String, Map<String, String>> parked = new TreeMap<>();

    /** What every service must have parked. */
    final Set<String> poisoned = new TreeSet<>();
    /** Issues of which the log lost facts that were told again afterwards, in no common order. */
    final Set<String> retold = new TreeSet<>();
    /** Records not heard, by consumer group; facts not told, by journal. */
    final Map<String, Long> lag = new TreeMap<>();
    /** Where a canary's name or phone was found. */
    final List<String> leaks = new ArrayList<>();
    /** Lives that did not come to their end. */
    final List<String> stuck = new ArrayList<>();

    /** Issues whose report was answered with yes. */
    Set<String> accepted() {
        Set<String> accepted = new TreeSet<>();
        for (Asked one : asked) {
            if (one.deed().equals("report") && one.ok()) {
                accepted.add(one.issueId());
            }
        }
        return accepted;
    }

    /** How many reports nobody knows the outcome of. */
    long openReports() {
        return asked.stream()
                .filter(one -> one.deed().equals("report") && !one.ok() && one.perhaps())
                .count();
    }

    /** The facts of each issue in the order of the log, one that was told again counted once. */
    Map<String, List<Fact>> lives() {
        Map<String, Map<String, Fact>> lives = new LinkedHashMap<>();
        for (Fact fact : log) {
            lives.computeIfAbsent(fact.issueId(), issue -> new LinkedHashMap<>())
                    .putIfAbsent(fact.reference(), fact);
        }
        Map<String, List<Fact>> ordered = new LinkedHashMap<>();
        lives.forEach((issue, life) -> ordered.put(issue, List.copyOf(life.values())));
        return ordered;
    }

    /** How often each fact of a kind stands in the log, by issue. */
    Map<String, Integer> countOf(String type) {
        Map<String, Integer> counts = new HashMap<>();
        lives().forEach((issue, life) -> counts.put(issue, (int)
                life.stream().filter(fact -> fact.type().equals(type)).count()));
        return counts;
    }
}
