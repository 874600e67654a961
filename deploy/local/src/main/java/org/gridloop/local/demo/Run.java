package org.gridloop.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
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
    private final List<SceneReport> scenes;
    private final District district;
    private final Map<String, Integer> byIssue = new ConcurrentHashMap<>();
    private final Map<Integer, String> notTaken = new ConcurrentHashMap<>();
    private final Set<String> notReopened = ConcurrentHashMap.newKeySet();
    private final Set<Integer> handedOver = ConcurrentHashMap.newKeySet();
    private final Set<Integer> over = ConcurrentHashMap.newKeySet();
    private final Map<String, String> broken = new ConcurrentSkipListMap<>();

    /**
     * @param reports which everybody works on
     * @param scenes which a script plays first; they are numbered after the others
     */
    Run(String name, Instant begun, List<Report> reports, Plan plan, List<SceneReport> scenes, District district) {
        this.name = name;
        this.begun = begun;
        this.reports = List.copyOf(reports);
        this.plan = plan;
        this.scenes = List.copyOf(scenes);
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

    List<SceneReport> scenes() {
        return scenes;
    }

    /** How many issues it reports in all. */
    int size() {
        return reports.size() + scenes.size();
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
        return byIssue.size() + notTaken.size() == size();
    }

    Set<String> issues() {
        return Set.copyOf(byIssue.keySet());
    }

    boolean isOf(String issueId) {
        return byIssue.containsKey(issueId);
    }

    /** What shall happen to an issue; empty when it is not of this run, or a script has it still. */
    Optional<Part> partOf(String issueId) {
        return Optional.ofNullable(byIssue.get(issueId))
                .filter(report -> !isScene(report) || handedOver.contains(report))
                .map(report -> isScene(report) ? Part.PLAIN : plan.of(report));
    }

    /** A script is done with the issue; what is left to do is everybody's. */
    void handOver(int report) {
        handedOver.add(report);
    }

    /** The script has ended. */
    void sceneIsOver(int report) {
        over.add(report);
        handedOver.add(report);
    }

    /** The script could not be played to its end. */
    void sceneIsBroken(String scene, String why) {
        broken.put(scene, why);
    }

    /** Why, by script. */
    Map<String, String> broken() {
        return Map.copyOf(broken);
    }

    private boolean isScene(int report) {
        return report >= reports.size();
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
        Integer report = byIssue.get(issueId);
        if (report != null && isScene(report) && !over.contains(report)) {
            return false;
        }
        boolean more = partOf(issueId).filter(Part::isReopened).isPresent()
                && tale.standing().reopens() == 0
                && !notReopened.contains(issueId);
        return tale.standing().hasEnded() && !more;
    }
}
