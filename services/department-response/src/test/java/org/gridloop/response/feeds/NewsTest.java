package org.gridloop.response.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.gridloop.events.Deadlines;
import org.gridloop.events.Filing;
import org.gridloop.events.ResponseEvent.DispatchSignedFor;
import org.gridloop.events.ResponseEvent.OrderKept;
import org.gridloop.events.ResponseEvent.OrderReceived;
import org.gridloop.events.ResponseEvent.OrderRescheduled;
import org.gridloop.events.ResponseEvent.OrderWithdrawn;
import org.gridloop.events.Urgency;
import org.junit.jupiter.api.Test;

class NewsTest {

    private static final Instant T0 = Instant.parse("2026-03-02T01:00:00Z");
    private static final OrderReceived RECEIVED = new OrderReceived(
            "i1",
            1,
            "dept-water",
            new Filing("C0102", "37990100100101", Urgency.URGENT, "2026.1", true),
            new Deadlines(T0, T0.plusSeconds(7200), T0.plusSeconds(86400), "C0102", "2026.1"));

    @Test
    void anOrderIsToldToItsUnitWithItsBriefMasked() {
        Map<String, News.Brief> briefs = Map.of("i1", new News.Brief("Leak", "call 13812345678", 118.8, 35.2));
        News news = News.of(RECEIVED, briefs).orElseThrow();
        assertThat(news.unit()).isEqualTo("dept-water");
        assertThat(news.kind()).isEqualTo("order");
        assertThat(news.body()).isInstanceOfSatisfying(News.Order.class, order -> {
            assertThat(order.title()).isEqualTo("Leak");
            assertThat(order.text()).isEqualTo("call 138********");
            assertThat(order.finishBy()).isEqualTo(T0.plusSeconds(86400));
            assertThat(order.links()).containsEntry("sign", "/api/v1/orders/i1/1/sign");
        });
    }

    @Test
    void anOrderWithoutABriefIsToldAllTheSame() {
        assertThat(News.of(RECEIVED, Map.of()).orElseThrow().body())
                .isInstanceOfSatisfying(
                        News.Order.class, order -> assertThat(order.title()).isNull());
    }

    @Test
    void aWithdrawalIsToldToTheUnitThatLosesTheOrder() {
        News news = News.of(new OrderWithdrawn("i1", 1, "dept-water", "superseded"), Map.of())
                .orElseThrow();
        assertThat(news)
                .isEqualTo(
                        new News("dept-water", "withdrawn", new News.Withdrawn("i1", 1, "dept-water", "superseded")));
    }

    @Test
    void aKeptOrderIsToldToItsUnit() {
        News news = News.of(new OrderKept("i1", 1, 2, "dept-water"), Map.of()).orElseThrow();
        assertThat(news.kind()).isEqualTo("kept");
        assertThat(News.topicOf(news.unit())).isEqualTo("dispatch.dept-water");
    }

    @Test
    void aNewDeadlineIsToldToItsUnit() {
        Instant finishBy = T0.plusSeconds(172_800);
        News news = News.of(new OrderRescheduled("i1", 1, "dept-water", finishBy, "extended", null), Map.of())
                .orElseThrow();
        assertThat(news.kind()).isEqualTo("rescheduled");
        assertThat(news.body()).isInstanceOfSatisfying(News.Rescheduled.class, body -> {
            assertThat(body.finishBy()).isEqualTo(finishBy);
            assertThat(body.suspendedUntil()).isNull();
        });
    }

    @Test
    void whatAUnitDidItselfIsNoNews() {
        assertThat(News.of(new DispatchSignedFor("i1", 1, "dept-water", true), Map.of()))
                .isEmpty();
    }
}
