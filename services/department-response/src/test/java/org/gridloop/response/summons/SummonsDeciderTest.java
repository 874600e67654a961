package org.gridloop.response.summons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.gridloop.backbone.deciding.Refusal;
import org.gridloop.events.ResponseEvent;
import org.gridloop.events.ResponseEvent.DispatchSignedFor;
import org.gridloop.events.ResponseEvent.UnitReportedIn;
import org.gridloop.response.summons.ReportIn.Call;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SummonsDeciderTest {

    private static final Instant BY = Instant.parse("2026-03-02T02:00:00Z");
    private static final Call CALL = new Call(1, false, BY, false);
    private static final UnitReportedIn THERE = new UnitReportedIn("i1", 1, 1, "dept-water", false, BY, true, null);

    private static ReportIn reportIn(int whistleNo, @Nullable Call call, Instant at) {
        return new ReportIn("i1", whistleNo, "dept-water", call, null, at);
    }

    private static List<ResponseEvent> decide(ReportIn command, ResponseEvent... facts) {
        SummonsDecider decider = new SummonsDecider();
        Presence state = decider.initial();
        for (ResponseEvent fact : facts) {
            state = decider.evolve(state, fact);
        }
        return decider.decide(command, state);
    }

    private static void refuses(ReportIn command, SummonsReason reason) {
        assertThatThrownBy(() -> decide(command))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    @Test
    void aCalledUnitReportsInInTime() {
        assertThat(decide(reportIn(1, CALL, BY), new DispatchSignedFor("i1", 1, "dept-power", true)))
                .containsExactly(THERE);
    }

    @Test
    void afterItsLimitItIsLate() {
        assertThat(decide(reportIn(1, CALL, BY.plusMillis(1))))
                .containsExactly(new UnitReportedIn("i1", 1, 1, "dept-water", false, BY, false, null));
    }

    @Test
    void theLeadSaysThatItLeadsAndANoteIsMasked() {
        ReportIn lead = new ReportIn("i1", 1, "dept-water", new Call(2, true, BY, false), "ask 13812345678", BY);
        assertThat(decide(lead))
                .containsExactly(new UnitReportedIn("i1", 2, 1, "dept-water", true, BY, true, "ask 138********"));
    }

    @Test
    void aSecondTimeChangesNothing() {
        assertThat(decide(reportIn(1, CALL, BY), THERE)).isEmpty();
        assertThat(decide(reportIn(1, new Call(1, false, BY, true), BY), THERE)).isEmpty();
    }

    @Test
    void theNextWhistleCallsAnew() {
        assertThat(decide(reportIn(2, CALL, BY), THERE)).hasSize(1);
    }

    @Test
    void whoWasNotCalledFindsNoWhistle() {
        refuses(reportIn(1, null, BY), SummonsReason.NOT_CALLED);
    }

    @Test
    void whenItIsOverNobodyIsWaitedFor() {
        refuses(reportIn(1, new Call(1, false, BY, true), BY), SummonsReason.CONCLUDED);
    }
}
