package org.gridloop.chaos.checking;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.gridloop.chaos.checking.Evidence.TierSum;
import org.gridloop.chaos.load.History.Call;
import org.gridloop.chaos.load.History.Outcome;
import org.gridloop.chaos.load.Work;
import org.gridloop.chaos.suite.ChaosSuite;
import org.gridloop.chaos.suite.Kind;
import org.gridloop.parts.DatabaseAccess;

/** Gathers what can be seen of a healed suite from outside, and says what does not hold. */
public final class Checker {

    private static final String TOPIC = "issue-events";
    private static final String FEEDS = "dispatch.";

    private final ChaosSuite suite;
    private final Work work;
    private final Harm harm;
    private final Consumer<String> say;

    public Checker(ChaosSuite suite, Work work, Harm harm, Consumer<String> say) {
        this.suite = suite;
        this.work = work;
        this.harm = harm;
        this.say = say;
    }

    /** Waits until everything was told and heard, at most so long. */
    public void awaitRest(long seconds) throws InterruptedException, SQLException {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        int still = 0;
        while (still < 2 && System.nanoTime() < giveUp) {
            boolean drained = Lag.of(suite).values().stream().allMatch(lag -> lag == 0);
            still = drained ? still + 1 : 0;
            TimeUnit.SECONDS.sleep(1);
        }
    }

    public Findings check() throws IOException, SQLException, InterruptedException {
        Evidence evidence = new Evidence();
        evidence.asked.addAll(asked(work.history().calls()));
        evidence.issuesOfKeys.putAll(issuesOfKeys(work.history().calls()));
        evidence.stuck.addAll(work.stuck());
        evidence.poisoned.addAll(harm.poisoned());
        evidence.retold.addAll(harm.retold());
        Set<String> without = Set.of(harm.poisonSource());
        evidence.lag.putAll(Lag.of(suite));
        evidence.log.addAll(LogDump.facts(suite.kafka(), TOPIC, without));
        for (String topic : LogDump.topics(suite.kafka())) {
            if (topic.startsWith(FEEDS)) {
                evidence.topics.put(topic.substring(FEEDS.length()), LogDump.facts(suite.kafka(), topic, without));
            }
        }
        evidence.unitLogs.putAll(work.units().orders());
        for (Kind kind : Kind.values()) {
            DatabaseAccess database = suite.database(kind);
            evidence.journals.put(kind.source(), Sql.journal(database));
            Map<String, String> parked = new TreeMap<>();
            Sql.query(
                            database,
                            "select issue_id, consumer || ': ' || reason || ' ' || detail from parked_issue",
                            row -> Map.entry(row.getString(1), row.getString(2)))
                    .forEach(one -> parked.put(one.getKey(), one.getValue()));
            evidence.parked.put(kind.partName(), parked);
        }
        views(evidence);
        evidence.tierSums.addAll(tierSums());
        evidence.leaks.addAll(Leaks.of(suite));
        say.accept("folding every view again");
        for (Kind kind : Kind.values()) {
            evidence.digests.addAll(FreshFold.of(suite, kind));
        }
        say.accept(String.format(
                "checked %,d records of the log, %,d calls, %d tables of views",
                evidence.log.size(), work.history().calls().size(), evidence.digests.size()));
        return Invariants.check(evidence);
    }

    private void views(Evidence evidence) throws SQLException {
        view(evidence.viewsOfReported, Kind.INTAKE, "issues");
        view(evidence.viewsOfFiled, Kind.ROUTING, "board_issue");
        view(evidence.viewsOfReported, Kind.RESPONSE, "briefs");
        view(evidence.viewsOfReported, Kind.EVALUATION, "briefs");
    }

    private void view(Map<String, List<String>> views, Kind kind, String table) throws SQLException {
        views.put(kind.partName() + "." + table, Sql.strings(suite.database(kind), "select issue_id from " + table));
    }

    private List<TierSum> tierSums() throws InterruptedException, SQLException {
        List<TierSum> sums = new ArrayList<>();
        JsonNode district = work.board("district", work.districtCode());
        List<JsonNode> streets = new ArrayList<>();
        for (String street : work.streetCodes()) {
            streets.add(work.board("street", street));
        }
        sums.addAll(Boards.sums(district, streets));
        DatabaseAccess routing = suite.database(Kind.ROUTING);
        Map<String, Long> kept = counts(routing, "select area || ' ' || status || ' ' || light, n from board_count");
        Map<String, Long> counted =
                counts(routing, "select area || ' ' || status || ' ' || light, count(*) from board_issue group by 1");
        Map<String, Long> all = new LinkedHashMap<>(kept);
        all.putAll(counted);
        all.keySet()
                .forEach(key -> sums.add(
                        new TierSum("count of " + key, kept.getOrDefault(key, 0L), counted.getOrDefault(key, 0L))));
        return sums;
    }

    private static Map<String, Long> counts(DatabaseAccess database, String sql) throws SQLException {
        Map<String, Long> counts = new HashMap<>();
        Sql.query(database, sql, row -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(row -> counts.put(row.getKey(), row.getValue()));
        return counts;
    }

    /** Calls with the same key ask for the same thing. */
    static List<Asked> asked(List<Call> calls) {
        Map<String, Asked> byKey = new LinkedHashMap<>();
        for (Call call : calls) {
            boolean ok = call.outcome() == Outcome.OK;
            boolean perhaps = call.outcome() != Outcome.REFUSED;
            Asked before = byKey.get(call.key());
            byKey.put(
                    call.key(),
                    new Asked(
                            call.deed(),
                            call.key(),
                            before == null || before.issueId().isEmpty() ? call.issueId() : before.issueId(),
                            ok || before != null && before.ok(),
                            perhaps || before != null && before.perhaps()));
        }
        return List.copyOf(byKey.values());
    }

    static Map<String, Set<String>> issuesOfKeys(List<Call> calls) {
        Map<String, Set<String>> issues = new TreeMap<>();
        for (Call call : calls) {
            if (call.deed().equals("report") && call.outcome() == Outcome.OK) {
                issues.computeIfAbsent(call.key(), key -> new TreeSet<>()).add(call.issueId());
            }
        }
        return issues;
    }
}
