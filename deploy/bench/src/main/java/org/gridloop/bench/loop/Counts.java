package org.gridloop.bench.loop;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.gridloop.bench.calling.HttpCaller.Answer;

/** What was called, refused and called twice over the whole run. */
final class Counts {

    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong duplicates = new AtomicLong();
    private final AtomicLong answeredOtherwise = new AtomicLong();
    private final Map<String, AtomicLong> refusals = new ConcurrentSkipListMap<>();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();

    void call() {
        calls.incrementAndGet();
    }

    void accepted(String issueId) {
        accepted.add(issueId);
    }

    /** @param asTheFirst whether it was answered as the first time */
    void duplicate(boolean asTheFirst) {
        duplicates.incrementAndGet();
        if (!asTheFirst) {
            answeredOtherwise.incrementAndGet();
        }
    }

    /** It was given up: said by what and how it was refused. */
    void refused(String deed, Answer answer) {
        String code = answer.field("code");
        String why = deed + " " + answer.status() + (code == null ? "" : " " + code);
        refusals.computeIfAbsent(why, same -> new AtomicLong()).incrementAndGet();
    }

    long calls() {
        return calls.get();
    }

    long duplicates() {
        return duplicates.get();
    }

    long answeredOtherwise() {
        return answeredOtherwise.get();
    }

    Set<String> accepted() {
        return accepted;
    }

    Map<String, Long> refusals() {
        Map<String, Long> plain = new TreeMap<>();
        refusals.forEach((why, count) -> plain.put(why, count.get()));
        return plain;
    }
}
