package org.gridloop.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gridloop.local.demo.Plan.Part;
import org.gridloop.local.importing.District;

/** One run of the demo: what it reported, and what it means to do with it. */
final class Run {

    /** Lists are newest first; facts written by other processes may be dated a little before we began. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final String name;
    private final Instant begun;
    private final List<Report> reports;
    private final Plan plan;
    private final District district;
    private final Map<String, Integer> byIssue = new ConcurrentHashMap<>();
    private final Map<Integer, String> notTaken = new ConcurrentHashMap<>();
    private final Set<String> notReopened = ConcurrentHashMap.newKeySet();

    Run(String name, Instant begun, List<Report> reports, Plan plan, District district) {
        this.name = name;
        this.begun = begun;
        this.reports = List.copyOf(reports);
        this.plan = plan;
        this.district = district;
    }

    /** An {@code Idempotency-Key} of this run. */
    String key(String rest) {
        return name + "/" + rest;
    }

    Instant begun() {
        return begun;
    }

    List<Report> reports() {
        return reports;
    }

    District district() {
        return district;
    }

    void reported(String issueId, int report) {
        byIssue.put(issueId, report);
    }

    /** The service did not take the report. */
    void notTaken(int report, String reason) {
        notTaken.put(report, reason);
    }

    Map<Integer, String> notTaken() {
        return Map.copyOf(notTaken);
    }

    boolean isReported() {
        return byIssue.size() + notTaken.size() == reports.size();
    }

    Set<String> issues() {
        return Set.copyOf(byIssue.keySet());
    }

    /** What shall happen to an issue; empty when it is not of this run. */
    Optional<Part> partOf(String issueId) {
        return Optional.ofNullable(byIssue.get(issueId)).map(plan::of);
    }

    boolean isOlder(String time) {
        return Instant.parse(time).isBefore(begun.minus(MARGIN));
    }

    /** Nobody could reopen it: nothing more is to be waited for. */
    void notReopened(String issueId) {
        notReopened.add(issueId);
    }

    /** Whether the log shows a legal end, and nothing is planned beyond it. */
    boolean hasEnded(String issueId, Tale tale) {
        boolean more = partOf(issueId).filter(Part::isReopened).isPresent()
                && tale.standing().reopens() == 0
                && !notReopened.contains(issueId);
        return tale.standing().hasEnded() && !more;
    }
}
