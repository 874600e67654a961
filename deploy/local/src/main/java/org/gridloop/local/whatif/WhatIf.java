package org.gridloop.local.whatif;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.evaluation.lights.SupposedLight;
import org.gridloop.evaluation.measures.SupposedMeasures;
import org.gridloop.events.Tier;
import org.gridloop.ledger.proof.LedgerRecord;
import org.gridloop.routing.whatif.OtherLife;
import org.gridloop.routing.whatif.Supposed;
import org.gridloop.routing.whatif.Supposition;
import org.jspecify.annotations.Nullable;

/** Folds every issue twice, as it was told and as it would have been, and keeps only what differs. */
final class WhatIf {

    /** @param at when colours are looked at; @param from @param to the period of the numbers */
    record Asked(Instant at, Instant from, Instant to, Duration contactWithin, String weights, Tier tier) {}

    /** @param differences never empty */
    record IssueDifference(String issueId, List<Supposed> differences) {}

    /** @param facts responsible for it */
    record RankingDifference(SupposedMeasures.Row row, List<String> facts) {}

    record Found(
            long facts, long issues, Instant at, List<IssueDifference> byIssue, List<RankingDifference> byRanking) {}

    private final Supposition supposition;
    private final Asked asked;
    private final SupposedMeasures measures;
    private final List<IssueDifference> found = new ArrayList<>();
    private final List<Heard> life = new ArrayList<>();
    private long facts;
    private long issues;

    WhatIf(Supposition supposition, Asked asked) {
        this.supposition = supposition;
        this.asked = asked;
        this.measures = new SupposedMeasures(asked.from(), asked.to(), asked.contactWithin(), asked.weights());
    }

    /** Takes records issue by issue, of each in log order. */
    void take(LedgerRecord record) {
        @Nullable Heard heard = HeardRecord.of(record).orElse(null);
        if (heard == null) {
            return;
        }
        if (!life.isEmpty() && !life.getFirst().issueId().equals(heard.issueId())) {
            look();
        }
        life.add(heard);
        facts++;
    }

    private void look() {
        OtherLife other = OtherLife.of(supposition, life);
        List<Supposed> differences = new ArrayList<>(other.differences());
        String light = SupposedLight.of(life, asked.at());
        String otherLight = SupposedLight.of(other.facts(), asked.at());
        if (!light.equals(otherLight)) {
            Supposed last = differences.isEmpty() ? null : differences.getLast();
            differences.add(new Supposed(
                    "light",
                    light,
                    otherLight,
                    "at " + asked.at(),
                    last == null ? "" : last.fact(),
                    last == null ? "" : last.type()));
        }
        if (!differences.isEmpty()) {
            found.add(new IssueDifference(life.getFirst().issueId(), differences));
        }
        measures.add(life, other.facts());
        issues++;
        life.clear();
    }

    Found end() {
        if (!life.isEmpty()) {
            look();
        }
        Map<String, List<Supposed>> byIssue = new HashMap<>();
        found.forEach(one -> byIssue.put(one.issueId(), one.differences()));
        List<RankingDifference> rankings = new ArrayList<>();
        for (String by : List.of("none", "area", "unit", "category")) {
            for (SupposedMeasures.Row row : measures.differences(by, asked.tier())) {
                TreeSet<String> responsible = new TreeSet<>();
                row.issues()
                        .forEach(issue -> Objects.requireNonNullElse(byIssue.get(issue), List.<Supposed>of())
                                .forEach(one -> responsible.add(one.fact())));
                rankings.add(new RankingDifference(row, List.copyOf(responsible)));
            }
        }
        return new Found(facts, issues, asked.at(), found, rankings);
    }
}
