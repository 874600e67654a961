package org.gridloop.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloop.local.demo.Facts.OTHER;
import static org.gridloop.local.demo.Facts.UNIT;
import static org.gridloop.local.demo.Facts.approved;
import static org.gridloop.local.demo.Facts.called;
import static org.gridloop.local.demo.Facts.checkAssigned;
import static org.gridloop.local.demo.Facts.checkFailed;
import static org.gridloop.local.demo.Facts.checkPassed;
import static org.gridloop.local.demo.Facts.closed;
import static org.gridloop.local.demo.Facts.dispatched;
import static org.gridloop.local.demo.Facts.escalated;
import static org.gridloop.local.demo.Facts.filed;
import static org.gridloop.local.demo.Facts.finished;
import static org.gridloop.local.demo.Facts.kept;
import static org.gridloop.local.demo.Facts.lateFinish;
import static org.gridloop.local.demo.Facts.progress;
import static org.gridloop.local.demo.Facts.received;
import static org.gridloop.local.demo.Facts.refused;
import static org.gridloop.local.demo.Facts.rejected;
import static org.gridloop.local.demo.Facts.reopened;
import static org.gridloop.local.demo.Facts.reported;
import static org.gridloop.local.demo.Facts.returnRequested;
import static org.gridloop.local.demo.Facts.signed;
import static org.gridloop.local.demo.Facts.supplemented;
import static org.gridloop.local.demo.Facts.withdrawn;

import java.util.ArrayList;
import java.util.List;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.EvaluationEvent.Contact;
import org.gridloop.events.RoutingEvent.Occasion;
import org.gridloop.events.Tier;
import org.gridloop.local.demo.Standing.Stage;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final String CHECKER = "office-" + Facts.GRID;

    private static final List<DomainEvent> DISPATCHED =
            List.of(reported(), filed(), dispatched(1, UNIT, Occasion.FILED), received(1, UNIT));

    private static final List<DomainEvent> HANDLED = with(DISPATCHED, signed(1, UNIT), finished(1, UNIT));

    private static final List<DomainEvent> PASSED = with(HANDLED, checkAssigned(1, UNIT, CHECKER), checkPassed(1));

    private static final List<DomainEvent> CLOSED = with(PASSED, called(Contact.REACHED), closed());

    @Test
    void anIssueThatIsHandledCheckedCalledBackAndClosedHasEndedLegally() {
        assertThat(after(CLOSED).hasEnded()).isTrue();
        assertThat(after(CLOSED).owner()).isEqualTo(Tier.DISTRICT);
    }

    @Test
    void aRejectedReportHasEndedAndNothingMayFollow() {
        assertThat(after(List.of(reported(), rejected())).hasEnded()).isTrue();
        assertThat(after(List.of(reported(), rejected(), filed())).wrong()).isEqualTo("IssueFiled while NOT_ACCEPTED");
    }

    @Test
    void anAnonymousReporterIsNotCalledAndTheIssueIsClosedAllTheSame() {
        assertThat(after(with(PASSED, called(Contact.SKIPPED), closed())).hasEnded())
                .isTrue();
    }

    @Test
    void afterThreeCallsInVainItMayBeClosedAndNotBefore() {
        List<DomainEvent> twice = with(PASSED, called(Contact.UNREACHABLE), called(Contact.UNREACHABLE));

        assertThat(after(with(twice, closed())).wrong()).isEqualTo("IssueClosed while CALLBACK");
        assertThat(after(with(twice, called(Contact.UNREACHABLE), closed())).hasEnded())
                .isTrue();
    }

    @Test
    void anApprovedReturnGoesToTheNextUnit() {
        List<DomainEvent> returned = with(DISPATCHED, returnRequested(1, UNIT, OTHER), approved(1, UNIT, OTHER));

        assertThat(after(with(
                                returned,
                                dispatched(2, OTHER, Occasion.RETURNED),
                                withdrawn(1, UNIT),
                                received(2, OTHER),
                                lateFinish(1, UNIT)))
                        .stage())
                .isEqualTo(Stage.WITH_UNIT);
        assertThat(after(with(returned, withdrawn(1, UNIT), dispatched(2, OTHER, Occasion.RETURNED)))
                        .wrong())
                .isNull();
        assertThat(after(with(returned, dispatched(3, OTHER, Occasion.RETURNED)))
                        .wrong())
                .isEqualTo("IssueDispatched while RETURN_APPROVED");
        assertThat(after(with(returned, dispatched(2, OTHER, Occasion.REWORK))).wrong())
                .isNotNull();
    }

    @Test
    void aRefusedReturnStaysWithTheUnit() {
        List<DomainEvent> refused = with(DISPATCHED, returnRequested(1, UNIT, OTHER), refused(1, UNIT));

        assertThat(after(with(refused, kept(1, UNIT), signed(1, UNIT), progress(1, UNIT), finished(1, UNIT)))
                        .stage())
                .isEqualTo(Stage.HANDLED);
        assertThat(after(with(refused, finished(1, UNIT))).wrong()).isEqualTo("HandlingFinished while RETURN_REFUSED");
    }

    @Test
    void aFailedCheckIsFollowedByADispatchForRework() {
        List<DomainEvent> failed = with(HANDLED, checkAssigned(1, UNIT, CHECKER), checkFailed(1, UNIT));

        assertThat(after(with(failed, dispatched(2, UNIT, Occasion.REWORK), received(2, UNIT)))
                        .stage())
                .isEqualTo(Stage.WITH_UNIT);
        assertThat(after(with(failed, dispatched(2, UNIT, Occasion.REOPENED))).wrong())
                .isNotNull();
    }

    @Test
    void anIssueMayBeReopenedTwiceAndNotAThirdTime() {
        List<DomainEvent> twice = with(CLOSED, reopened(1));
        for (int no = 2; no <= 3; no++) {
            twice = with(
                    twice,
                    dispatched(no, UNIT, Occasion.REOPENED),
                    received(no, UNIT),
                    signed(no, UNIT),
                    finished(no, UNIT),
                    checkAssigned(no, UNIT, CHECKER),
                    checkPassed(no),
                    called(Contact.REACHED),
                    no == 2 ? reopened(2) : closed());
        }

        assertThat(after(twice).hasEnded()).isTrue();
        assertThat(after(twice).reopens()).isEqualTo(2);
        assertThat(after(with(twice, reopened(3))).wrong()).isEqualTo("IssueReopened while CLOSED");
        assertThat(after(with(CLOSED, reopened(2))).wrong()).isNotNull();
    }

    @Test
    void nobodyHandlesWithoutSigningOrForAnother() {
        assertThat(after(with(DISPATCHED, finished(1, UNIT))).wrong()).isEqualTo("HandlingFinished while WITH_UNIT");
        assertThat(after(with(DISPATCHED, progress(1, UNIT))).wrong()).isNotNull();
        assertThat(after(with(DISPATCHED, signed(1, OTHER))).wrong()).isNotNull();
        assertThat(after(with(DISPATCHED, signed(1, UNIT), signed(1, UNIT))).wrong())
                .isNotNull();
        assertThat(after(with(DISPATCHED, signed(1, UNIT), finished(2, UNIT))).wrong())
                .isNotNull();
    }

    @Test
    void nobodyChecksTheirOwnWork() {
        assertThat(after(with(HANDLED, checkAssigned(1, UNIT, UNIT))).wrong()).isEqualTo("CheckAssigned while HANDLED");
    }

    @Test
    void nothingIsSkippedAndNothingHappensTwice() {
        assertThat(after(List.of(filed())).wrong()).isEqualTo("IssueFiled while NOTHING");
        assertThat(after(List.of(reported(), reported())).wrong()).isNotNull();
        assertThat(after(List.of(reported(), dispatched(1, UNIT, Occasion.FILED)))
                        .wrong())
                .isNotNull();
        assertThat(after(with(HANDLED, closed())).wrong()).isNotNull();
        assertThat(after(with(CLOSED, closed())).wrong()).isNotNull();
        assertThat(after(with(HANDLED, withdrawn(1, UNIT))).wrong()).isNotNull();
    }

    @Test
    void anOpenIssueMayRiseATierAndBeSupplemented() {
        Standing risen = after(List.of(
                reported(),
                supplemented(),
                filed(),
                dispatched(1, UNIT, Occasion.FILED),
                received(1, UNIT),
                supplemented()));

        assertThat(risen.wrong()).isNull();
        assertThat(risen.after(escalated(Tier.GRID, Tier.COMMUNITY)).wrong()).isNotNull();
        assertThat(after(with(CLOSED, supplemented())).wrong()).isEqualTo("IssueSupplemented while CLOSED");
        assertThat(after(with(CLOSED, escalated(Tier.DISTRICT, Tier.DISTRICT))).wrong())
                .isNotNull();
    }

    @Test
    void whatWasWrongOnceStaysWrong() {
        assertThat(after(with(List.of(filed()), CLOSED.toArray(DomainEvent[]::new)))
                        .hasEnded())
                .isFalse();
    }

    private static Standing after(List<DomainEvent> facts) {
        Standing standing = Standing.START;
        for (DomainEvent fact : facts) {
            standing = standing.after(fact);
        }
        return standing;
    }

    private static List<DomainEvent> with(List<DomainEvent> facts, DomainEvent... more) {
        List<DomainEvent> all = new ArrayList<>(facts);
        all.addAll(List.of(more));
        return all;
    }
}
