package org.gridloop.evaluation.agendas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.gridloop.backbone.deciding.Refusal;
import org.gridloop.events.EvaluationEvent;
import org.gridloop.events.EvaluationEvent.AgendaDecisionRecorded;
import org.gridloop.events.EvaluationEvent.CheckPassed;
import org.gridloop.events.Tier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgendaDeciderTest {

    private static final Instant HELD = Instant.parse("2026-03-02T01:00:00Z");
    private static final String STREET = "379901001";

    private static RecordDecision decision(@Nullable String topic, boolean issueIsSeen, @Nullable Instant doneBy) {
        return new RecordDecision(
                "i1", Tier.STREET, STREET, HELD, topic, issueIsSeen, "mend it", List.of("dept-water"), doneBy);
    }

    private static AgendaDecisionRecorded recorded(int no, @Nullable String topic) {
        return new AgendaDecisionRecorded(
                "i1", no, Tier.STREET, STREET, "weekly", HELD, topic, "mend it", List.of("dept-water"), null);
    }

    private static List<EvaluationEvent> decide(AgendaCommand command, EvaluationEvent... facts) {
        AgendaDecider decider = new AgendaDecider();
        Minutes minutes = decider.initial();
        for (EvaluationEvent fact : facts) {
            minutes = decider.evolve(minutes, fact);
        }
        return decider.decide(command, minutes);
    }

    private static void refuses(AgendaCommand command, AgendaReason reason) {
        assertThatThrownBy(() -> decide(command))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    @Test
    void decisionsAboutAnIssueAreCounted() {
        assertThat(decide(decision(null, true, null))).containsExactly(recorded(1, null));
        assertThat(decide(decision(null, true, null), recorded(1, null), new CheckPassed("i1", 1, 1, "office-x", null)))
                .containsExactly(recorded(2, null));
    }

    @Test
    void aTopicNeedsNoIssue() {
        assertThat(decide(decision("flood drill", false, null))).containsExactly(recorded(1, "flood drill"));
    }

    @Test
    void anIssueElsewhereIsNotDecidedAbout() {
        refuses(decision(null, false, null), AgendaReason.NO_SUCH_ISSUE);
    }

    @Test
    void nothingIsDoneBeforeItIsDecided() {
        refuses(decision(null, true, HELD), AgendaReason.DONE_BEFORE_DECIDED);
    }

    @Test
    void whatIsWrittenDownIsMasked() {
        RecordDecision named = new RecordDecision(
                "i1", Tier.STREET, STREET, HELD, "13812345678", false, "ask 13812345678", List.of(), null);
        assertThat(decide(named))
                .containsExactly(new AgendaDecisionRecorded(
                        "i1",
                        1,
                        Tier.STREET,
                        STREET,
                        "weekly",
                        HELD,
                        "138********",
                        "ask 138********",
                        List.of(),
                        null));
    }

    @ParameterizedTest
    @CsvSource({"GRID,all-day", "COMMUNITY,daily", "STREET,weekly", "DISTRICT,on-call"})
    void eachTierHasItsCadence(Tier tier, String cadence) {
        assertThat(Cadence.of(tier).code()).isEqualTo(cadence);
    }
}
