package org.gridloop.chaos.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gridloop.chaos.checking.Evidence.Digest;
import org.gridloop.chaos.checking.Evidence.TierSum;
import org.gridloop.chaos.load.History.Call;
import org.gridloop.chaos.load.History.Outcome;
import org.junit.jupiter.api.Test;

/** Each invariant is fed something bad and says so; of a good run none says anything. */
class InvariantsTest {

    private static final String ISSUE = GoodRun.STRAIGHT;
    private static final String PASSED = "evaluation.check-passed.v1";

    private final GoodRun run = new GoodRun();
    private final Evidence evidence = run.evidence;

    private Set<String> broken() {
        return Invariants.check(evidence).broken().keySet();
    }

    @Test
    void ofAGoodRunNothingIsSaid() {
        assertThat(Invariants.check(evidence)).isEqualTo(new Findings(Map.of(), 0, 0, 0, 0));
    }

    @Test
    void anAcceptedIssueThatIsNowhereIsLost() {
        run.asked("report", "issue-3", 1);
        assertThat(broken()).contains("accepted-once-everywhere", "acknowledged-steps-stand");
        assertThat(Invariants.check(evidence).lost()).isPositive();
    }

    @Test
    void anAcceptedIssueThatAViewShowsTwiceIsFound() {
        evidence.viewsOfReported.values().iterator().next().add(ISSUE);
        assertThat(broken()).containsExactly("accepted-once-everywhere");
    }

    @Test
    void aFiledIssueThatIsOnNoBoardIsFound() {
        evidence.viewsOfFiled.values().iterator().next().remove(ISSUE);
        assertThat(broken()).containsExactly("accepted-once-everywhere");
    }

    @Test
    void aStepThatWasAcknowledgedAndIsNotThereIsFound() {
        run.asked("sign", ISSUE, 7);
        assertThat(broken()).containsExactly("acknowledged-steps-stand");
    }

    @Test
    void anIssueNobodyReportedIsInvented() {
        run.told("/intake", "issue-9", Deeds.REPORTED, "");
        assertThat(broken()).contains("nothing-invented");
    }

    @Test
    void anIssueWhoseReportWasNeverAnsweredIsNot() {
        evidence.asked.add(new Asked("report", "key", "", false, true));
        run.told("/intake", "issue-9", Deeds.REPORTED, "");
        assertThat(broken()).doesNotContain("nothing-invented");
    }

    @Test
    void aStepThatWasOnlyEverRefusedIsInvented() {
        evidence.asked.removeIf(
                one -> one.deed().equals("pass") && one.issueId().equals(ISSUE));
        evidence.asked.add(new Asked("pass", "key", ISSUE, false, false));
        assertThat(broken()).containsExactly("nothing-invented");
    }

    @Test
    void aViewThatShowsWhatTheLogDoesNotKnowIsFound() {
        evidence.viewsOfReported.values().iterator().next().add("issue-9");
        assertThat(broken()).containsExactly("nothing-invented");
    }

    @Test
    void aGapInAJournalIsFound() {
        run.journaled("/routing", ISSUE, 5, "routing.tier-escalated.v1", "{}");
        assertThat(broken()).contains("sequences-contiguous", "journal-equals-log");
    }

    @Test
    void factsInTheWrongOrderAreFound() {
        int place = run.place(ISSUE, Deeds.FILED);
        evidence.log.add(place - 1, evidence.log.remove(place));
        assertThat(broken()).contains("sequences-contiguous", "lives-legal", "cause-before-effect");
    }

    @Test
    void aFactThatWasNeverToldIsFound() {
        evidence.log.remove(run.place(ISSUE, "evaluation.issue-closed.v1"));
        assertThat(broken()).contains("journal-equals-log", "lives-legal");
    }

    @Test
    void aFactThatIsInNoJournalIsFound() {
        of(evidence.journals, "/evaluation").removeLast();
        assertThat(broken()).contains("journal-equals-log");
    }

    @Test
    void aFactThatIsToldAgainIsNoSecondOne() {
        evidence.log.add(evidence.log.get(3));
        assertThat(broken()).isEmpty();
    }

    @Test
    void aFactThatIsToldAgainOtherwiseIsFound() {
        Fact one = evidence.log.get(3);
        evidence.log.add(
                new Fact(0, 99, one.issueId(), one.id(), one.source(), one.type(), one.cause(), "{\"other\":true}"));
        assertThat(broken()).contains("journal-equals-log");
    }

    @Test
    void aSecondDispatchOfTheSameNumberIsAnEffectTwice() {
        run.told("/routing", ISSUE, Deeds.DISPATCHED, "\"dispatchNo\":1");
        assertThat(broken()).contains("no-effect-twice", "lives-legal");
        assertThat(Invariants.check(evidence).doubled()).isPositive();
    }

    @Test
    void anOrderThatAnotherUnitGotAsWellIsFound() {
        evidence.unitLogs.put("dept-water", List.of(ISSUE + "/1"));
        assertThat(broken()).containsExactly("orders-at-their-units");
    }

    @Test
    void anOrderThatAnotherUnitCouldReadIsFound() {
        evidence.topics.put("dept-water", List.copyOf(of(evidence.topics, GoodRun.UNIT)));
        assertThat(broken()).containsExactly("orders-at-their-units");
    }

    @Test
    void anOrderThatItsUnitBeganTwiceIsFound() {
        of(evidence.unitLogs, GoodRun.UNIT).add(ISSUE + "/1");
        assertThat(broken()).containsExactly("orders-at-their-units");
    }

    @Test
    void anOrderThatItsUnitNeverGotIsFound() {
        of(evidence.topics, GoodRun.UNIT).removeFirst();
        assertThat(broken()).containsExactly("orders-at-their-units");
    }

    @Test
    void aCheckThatPassesTwiceIsIllegal() {
        run.told("/evaluation", ISSUE, PASSED, "");
        assertThat(broken()).contains("lives-legal", "nothing-invented");
        assertThat(Invariants.check(evidence).illegal()).isPositive();
    }

    @Test
    void anEffectBeforeItsCauseIsFound() {
        int dispatched = run.place(ISSUE, Deeds.DISPATCHED);
        Fact one = evidence.log.get(dispatched);
        String later = evidence.log.get(run.place(ISSUE, PASSED)).reference();
        evidence.log.set(
                dispatched, new Fact(0, one.offset(), ISSUE, one.id(), one.source(), one.type(), later, one.value()));
        assertThat(broken()).containsExactly("cause-before-effect");
    }

    @Test
    void aCauseThatIsNowhereIsFound() {
        Fact one = evidence.log.get(3);
        evidence.log.set(
                3,
                new Fact(
                        0,
                        one.offset(),
                        ISSUE,
                        one.id(),
                        one.source(),
                        one.type(),
                        "/routing/" + ISSUE + ":77",
                        one.value()));
        assertThat(broken()).containsExactly("cause-before-effect");
    }

    @Test
    void aViewThatIsNoFoldOfTheLogIsFound() {
        evidence.digests.add(new Digest("routing/boards/board_issue", false, "1 rows differ"));
        assertThat(broken()).containsExactly("views-equal-fresh-fold");
        assertThat(Invariants.check(evidence).digestsUnequal()).isEqualTo(1);
    }

    @Test
    void withoutAnyFoldNothingIsProved() {
        evidence.digests.clear();
        assertThat(broken()).containsExactly("views-equal-fresh-fold");
    }

    @Test
    void aBoardThatIsNotTheSumOfThoseBelowItIsFound() {
        evidence.tierSums.add(new TierSum("open", 3, 2));
        assertThat(broken()).containsExactly("tier-sums-agree");
    }

    @Test
    void aPhoneInATopicIsFound() {
        evidence.leaks.add("the topic issue-events at 3@17");
        assertThat(broken()).containsExactly("no-canary-out");
        assertThat(Leaks.holdsOne("请拨打19900001234。")).isTrue();
        assertThat(Leaks.holdsOne("请拨打199****1234。")).isFalse();
    }

    @Test
    void whoIsBehindAtRestIsFound() {
        evidence.lag.put("group routing", 3L);
        assertThat(broken()).containsExactly("lag-drained");
    }

    @Test
    void whatIsParkedThoughNobodyPoisonedItIsFound() {
        evidence.parked.put("routing", Map.of(ISSUE, "boards: failed"));
        assertThat(broken()).containsExactly("parked-is-poisoned");
    }

    @Test
    void poisonThatOneServiceSwallowedIsFound() {
        evidence.poisoned.add("poison-1");
        evidence.parked.put("intake", Map.of("poison-1", "log: unreadable"));
        evidence.parked.put("routing", Map.of());
        assertThat(broken()).containsExactly("parked-is-poisoned");
        evidence.parked.put("routing", Map.of("poison-1", "log: unreadable"));
        assertThat(broken()).isEmpty();
    }

    @Test
    void aLifeThatGotStuckIsFound() {
        evidence.stuck.add(ISSUE + " waited for a check");
        assertThat(broken()).containsExactly("lives-end");
    }

    @Test
    void aKeyThatIsAnsweredWithTwoIssuesIsFound() {
        evidence.issuesOfKeys.putAll(Checker.issuesOfKeys(List.of(
                call("key-1", "issue-1", Outcome.OK),
                call("key-1", "issue-2", Outcome.OK),
                call("key-2", "issue-3", Outcome.OK),
                call("key-2", "", Outcome.UNKNOWN))));
        assertThat(broken()).containsExactly("one-key-one-issue");
    }

    @Test
    void callsOfOneKeyAreOneDeed() {
        assertThat(Checker.asked(List.of(
                        call("key-1", "", Outcome.UNKNOWN),
                        call("key-1", "issue-1", Outcome.OK),
                        call("key-2", "", Outcome.REFUSED))))
                .containsExactly(
                        new Asked("report", "key-1", "issue-1", true, true),
                        new Asked("report", "key-2", "", false, false));
    }

    private static <T> List<T> of(Map<String, List<T>> lists, String name) {
        return Objects.requireNonNull(lists.get(name));
    }

    private static Call call(String key, String issue, Outcome outcome) {
        return new Call("report", key, issue, "intake-1", 0, outcome, 0, 1);
    }

    /** Its facts were told again by those who told them, each for himself. */
    @Test
    void ofAnIssueTheLogLostFactsOfTheOrderIsLostTooButNoFact() {
        Fact told = evidence.log.remove(run.place(ISSUE, PASSED));
        evidence.log.add(told);
        evidence.digests.add(new Digest("evaluation/rounds/rounds", false, "1 rows differ"));
        assertThat(broken())
                .contains("cause-before-effect", "lives-legal", "sequences-contiguous", "views-equal-fresh-fold");
        evidence.retold.add(ISSUE);
        assertThat(broken()).isEmpty();
        evidence.log.remove(told);
        assertThat(broken()).contains("journal-equals-log", "sequences-contiguous");
    }
}
