package org.gridloop.response.worklists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.events.ClockEvent.ExtensionRefused;
import org.gridloop.events.Deadlines;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.Filing;
import org.gridloop.events.ResponseEvent.DispatchSignedFor;
import org.gridloop.events.ResponseEvent.HandlingFinished;
import org.gridloop.events.ResponseEvent.LateFinishKept;
import org.gridloop.events.ResponseEvent.OrderKept;
import org.gridloop.events.ResponseEvent.OrderReceived;
import org.gridloop.events.ResponseEvent.OrderRescheduled;
import org.gridloop.events.ResponseEvent.OrderWithdrawn;
import org.gridloop.events.ResponseEvent.ReturnRequested;
import org.gridloop.events.RoutingEvent.ReturnRefused;
import org.gridloop.events.Urgency;
import org.gridloop.response.worklists.OrderRow.Status;
import org.gridloop.response.worklists.WorklistView.OrdersOfIssue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorklistViewTest {

    private static final Instant T0 = Instant.parse("2026-03-02T01:00:00Z");
    private static final Filing FILING = new Filing("C0102", "37990100100101", Urgency.URGENT, "2026.1", true);
    private static final Deadlines DEADLINES =
            new Deadlines(T0, T0.plusSeconds(7200), T0.plusSeconds(86400), "C0102", "2026.1");
    private static final OrderReceived RECEIVED = new OrderReceived("i1", 1, "dept-water", FILING, DEADLINES);
    private static final ReturnRequested REQUESTED =
            new ReturnRequested("i1", 1, 1, "dept-water", "not ours", "dept-drainage");

    private final WorklistView view = new WorklistView();

    private OrdersOfIssue after(DomainEvent... events) {
        @Nullable OrdersOfIssue row = null;
        int second = 0;
        for (DomainEvent event : List.of(events)) {
            assertThat(view.hears(event)).isTrue();
            row = view.evolve(row, heard(event, T0.plusSeconds(second++)));
        }
        return Objects.requireNonNull(row);
    }

    private static Heard heard(DomainEvent event, Instant at) {
        return new Heard(event, "/department-response", 1, at, "unit:u1", "request:1", null, 0, 0);
    }

    private OrderRow first(DomainEvent... events) {
        return Objects.requireNonNull(after(events).byNo().get(1));
    }

    @Test
    void aReceivedOrderWaitsWithItsDeadlines() {
        assertThat(first(RECEIVED))
                .isEqualTo(new OrderRow(
                        "i1",
                        1,
                        "dept-water",
                        Status.WAITING,
                        "C0102",
                        "37990100100101",
                        Urgency.URGENT,
                        DEADLINES.signBy(),
                        DEADLINES.finishBy(),
                        T0,
                        null,
                        null,
                        null,
                        null,
                        0,
                        false));
    }

    @Test
    void aSignedOrderIsBeingHandledSinceItWasSigned() {
        OrderRow row = first(RECEIVED, new DispatchSignedFor("i1", 1, "dept-water", true));
        assertThat(row.status()).isEqualTo(Status.HANDLING);
        assertThat(row.signedAt()).isEqualTo(T0.plusSeconds(1));
    }

    @Test
    void aRefusedReturnLeavesItsReasonAndTheOrderAsItStood() {
        ReturnRefused refused = new ReturnRefused("i1", 1, 1, "dept-water", "it is yours");
        OrderKept kept = new OrderKept("i1", 1, 1, "dept-water");

        OrderRow unsigned = first(RECEIVED, REQUESTED, refused, kept);
        assertThat(unsigned.status()).isEqualTo(Status.WAITING);
        assertThat(unsigned.lastReturnRefused()).isEqualTo("it is yours");

        OrderRow signed = first(RECEIVED, new DispatchSignedFor("i1", 1, "dept-water", true), REQUESTED, refused, kept);
        assertThat(signed.status()).isEqualTo(Status.HANDLING);
    }

    @Test
    void anOrderThatCountsAsSignedForSaysSo() {
        OrderRow row = first(RECEIVED, new DispatchSignedFor("i1", 1, "dept-water", false, true));
        assertThat(row.status()).isEqualTo(Status.HANDLING);
        assertThat(row.signedByItself()).isTrue();
    }

    @Test
    void aRescheduledOrderHasItsNewDeadlineAndStandsUntilItsClockRunsOn() {
        DispatchSignedFor signed = new DispatchSignedFor("i1", 1, "dept-water", true);
        Instant until = T0.plusSeconds(100_000);
        OrderRescheduled suspended =
                new OrderRescheduled("i1", 1, "dept-water", T0.plusSeconds(180_000), "suspended", until);
        OrderRow standing = first(RECEIVED, signed, suspended);
        assertThat(standing.status()).isEqualTo(Status.SUSPENDED);
        assertThat(standing.suspendedUntil()).isEqualTo(until);
        OrderRow running = first(
                RECEIVED,
                signed,
                suspended,
                new OrderRescheduled("i1", 1, "dept-water", T0.plusSeconds(90_000), "resumed", null));
        assertThat(running.status()).isEqualTo(Status.HANDLING);
        assertThat(running.suspendedUntil()).isNull();
        assertThat(running.finishBy()).isEqualTo(T0.plusSeconds(90_000));
    }

    @Test
    void anAnsweredExtensionIsRemembered() {
        DispatchSignedFor signed = new DispatchSignedFor("i1", 1, "dept-water", true);
        ExtensionRefused refused =
                new ExtensionRefused("i1", 1, 1, "dept-water", DEADLINES.finishBy(), "not-needed", null, false);
        assertThat(first(RECEIVED, signed, refused).extensionAnswered()).isEqualTo(1);
    }

    @Test
    void aReturnIsPendingUntilItIsAnswered() {
        assertThat(first(RECEIVED, REQUESTED).status()).isEqualTo(Status.RETURN_PENDING);
    }

    @Test
    void aWithdrawnOrderStaysBesideTheNextOne() {
        OrdersOfIssue orders = after(
                RECEIVED,
                new OrderWithdrawn("i1", 1, "dept-water", "return-approved"),
                new OrderReceived("i1", 2, "dept-drainage", FILING, DEADLINES));
        assertThat(orders.byNo().values())
                .extracting(OrderRow::unit, OrderRow::status)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple("dept-water", Status.WITHDRAWN),
                        org.assertj.core.api.Assertions.tuple("dept-drainage", Status.WAITING));
    }

    @Test
    void aFinishedOrderSaysWhen() {
        OrderRow row = first(RECEIVED, new HandlingFinished("i1", 1, "dept-water", FILING, "mended", List.of(), true));
        assertThat(row.status()).isEqualTo(Status.FINISHED);
        assertThat(row.finishedAt()).isEqualTo(T0.plusSeconds(1));
    }

    @Test
    void aLateFinishIsNotShown() {
        assertThat(view.hears(new LateFinishKept("i1", 1, "dept-water", "mended", null)))
                .isFalse();
    }

    @Test
    void aUnitSeesItselfAnOfficerTheOfficesOfTheAreasAndADispatcherWhatLiesInThem() {
        String near = "37990100100101";
        String far = "37990100200101";
        Sight unit = new Sight(List.of(), List.of(), "dept-water");
        assertThat(unit.sees("dept-water", far)).isTrue();
        assertThat(unit.sees("dept-drainage", far)).isFalse();
        Sight officer = new Sight(List.of(), List.of("379901001"), "office-379901001");
        assertThat(officer.sees("office-37990100100101", near)).isTrue();
        assertThat(officer.sees("office-379901002", far)).isFalse();
        assertThat(officer.sees("dept-water", near)).isFalse();
        Sight dispatcher = new Sight(List.of("379901001"), List.of(), null);
        assertThat(dispatcher.sees("dept-water", near)).isTrue();
        assertThat(dispatcher.sees("dept-water", far)).isFalse();
        assertThat(dispatcher.mayAskFor("dept-water")).isTrue();
        assertThat(new Sight(List.of(""), List.of(), null).sees("dept-water", far))
                .isTrue();
    }
}
