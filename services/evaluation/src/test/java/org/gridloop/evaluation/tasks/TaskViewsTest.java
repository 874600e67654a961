package org.gridloop.evaluation.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.IssueRowView;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.EvaluationEvent.CallbackRecorded;
import org.gridloop.events.EvaluationEvent.CheckAssigned;
import org.gridloop.events.EvaluationEvent.CheckFailed;
import org.gridloop.events.EvaluationEvent.CheckPassed;
import org.gridloop.events.EvaluationEvent.Closing;
import org.gridloop.events.EvaluationEvent.Contact;
import org.gridloop.events.EvaluationEvent.IssueClosed;
import org.gridloop.events.EvaluationEvent.IssueReopened;
import org.gridloop.events.Filing;
import org.gridloop.events.Urgency;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TaskViewsTest {

    private static final Instant T0 = Instant.parse("2026-03-02T01:00:00Z");
    private static final String OFFICE = "office-37990100100101";
    private static final Filing FILING = new Filing("C0102", "37990100100101", Urgency.URGENT, "2026.1", true);
    private static final CheckPassed PASSED = new CheckPassed("i1", 1, 1, OFFICE, "dry");
    private static final CheckFailed FAILED = new CheckFailed("i1", 1, 1, OFFICE, "dept-water", "wet");
    private static final CallbackRecorded UNREACHED =
            new CallbackRecorded("i1", 1, Contact.UNREACHABLE, null, null, null);

    private static CheckAssigned assigned(int no) {
        return new CheckAssigned(
                "i1", no, no, "dept-water", OFFICE, FILING, T0.plusSeconds(14_400), "check: 240 min, continuous", null);
    }

    /** Each fact is a second later than the one before. */
    private static Heard heard(DomainEvent event, int second) {
        return new Heard(event, "/evaluation", 1, T0.plusSeconds(second), "grid:g1", "request:1", null, 0, 0);
    }

    @Nested
    class Checks {

        private final ChecksView view = new ChecksView();

        private ChecksView.ChecksOfIssue after(DomainEvent... events) {
            ChecksView.ChecksOfIssue row = null;
            int second = 0;
            for (DomainEvent event : List.of(events)) {
                assertThat(view.hears(event)).isTrue();
                row = view.evolve(row, heard(event, second++));
            }
            return Objects.requireNonNull(row);
        }

        @Test
        void anAssignedCheckIsOpen() {
            assertThat(after(assigned(1)).byNo().values())
                    .containsExactly(new CheckRow(
                            "i1",
                            1,
                            1,
                            "dept-water",
                            OFFICE,
                            "C0102",
                            "37990100100101",
                            Urgency.URGENT,
                            CheckRow.Status.OPEN,
                            T0,
                            T0.plusSeconds(14_400),
                            "check: 240 min, continuous",
                            null,
                            null));
        }

        @Test
        void aPassedCheckSaysWhenAndWhy() {
            CheckRow row =
                    Objects.requireNonNull(after(assigned(1), PASSED).byNo().get(1));
            assertThat(row.status()).isEqualTo(CheckRow.Status.PASSED);
            assertThat(row.decidedAt()).isEqualTo(T0.plusSeconds(1));
            assertThat(row.note()).isEqualTo("dry");
        }

        @Test
        void aFailedCheckStaysBesideTheNextOne() {
            assertThat(after(assigned(1), FAILED, assigned(2)).byNo().values())
                    .extracting(CheckRow::status)
                    .containsExactlyInAnyOrder(CheckRow.Status.FAILED, CheckRow.Status.OPEN);
        }
    }

    @Nested
    class Evaluations {

        private final EvaluationsView view = new EvaluationsView();

        private EvaluationRow after(DomainEvent... events) {
            EvaluationRow row = null;
            int second = 0;
            for (DomainEvent event : List.of(events)) {
                assertThat(view.hears(event)).isTrue();
                row = view.evolve(row, heard(event, second++));
            }
            return Objects.requireNonNull(row);
        }

        @Test
        void theStatusFollowsTheFacts() {
            assertThat(after(assigned(1)).status()).isEqualTo(EvaluationRow.Status.CHECKING);
            assertThat(after(assigned(1), FAILED).status()).isEqualTo(EvaluationRow.Status.REWORK);
            assertThat(after(assigned(1), PASSED).status()).isEqualTo(EvaluationRow.Status.CALLBACK);
        }

        @Test
        void attemptsInVainAreCountedAndTheCallbackStaysDueSinceTheCheck() {
            EvaluationRow row = after(assigned(1), PASSED, UNREACHED, UNREACHED);
            assertThat(row.attempts()).isEqualTo(2);
            assertThat(row.since()).isEqualTo(T0.plusSeconds(1));
        }

        @Test
        void aClosedIssueSaysHow() {
            EvaluationRow row = after(assigned(1), PASSED, new IssueClosed("i1", Closing.RESOLVED, true, 5, null));
            assertThat(row.status()).isEqualTo(EvaluationRow.Status.CLOSED);
            assertThat(row.closing()).isEqualTo(Closing.RESOLVED);
            assertThat(row.satisfaction()).isEqualTo(5);
        }

        @Test
        void aReopenedIssueForgetsItsClosingAndCountsOn() {
            IssueClosed closed = new IssueClosed("i1", Closing.RESOLVED, true, 5, null);
            IssueReopened reopened = new IssueReopened("i1", 1, "reporter-asked", null);
            EvaluationRow row = after(assigned(1), PASSED, UNREACHED, closed, reopened);
            assertThat(row.status()).isEqualTo(EvaluationRow.Status.REOPENED);
            assertThat(row.closing()).isNull();
            EvaluationRow again = after(assigned(1), PASSED, UNREACHED, closed, reopened, assigned(2));
            assertThat(again.reopens()).isEqualTo(1);
            assertThat(again.attempts()).isZero();
        }
    }

    @Test
    void everyViewIsParkedUnderANameOfItsOwn() {
        List<IssueRowView<?>> views = List.of(new ChecksView(), new EvaluationsView());
        assertThat(views).extracting(IssueRowView::name).containsExactly("checks", "evaluations");
        assertThat(new HistoryView().name()).isEqualTo("history");
    }

    @Test
    void anOfficerSeesTheOfficesAndGridsOfTheArea() {
        Sight officer = new Sight(false, List.of("379901001"));
        assertThat(officer.seesOffice(OFFICE)).isTrue();
        assertThat(officer.seesOffice("office-379901002")).isFalse();
        assertThat(officer.seesGrid("37990100200101")).isFalse();
        assertThat(new Sight(true, List.of()).seesOffice("office-379901002")).isTrue();
    }
}
