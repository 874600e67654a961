package org.gridloop.response.feeds;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloop.backbone.guarding.Masking;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.ResponseEvent.OrderKept;
import org.gridloop.events.ResponseEvent.OrderReceived;
import org.gridloop.events.ResponseEvent.OrderRescheduled;
import org.gridloop.events.ResponseEvent.OrderWithdrawn;
import org.gridloop.events.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * What one unit is told about an order of its own.
 *
 * @param unit who may read it
 * @param kind {@code order}, {@code withdrawn}, {@code kept} or {@code rescheduled}
 * @param body as JSON the record's value
 */
record News(String unit, String kind, Body body) {

    /** The value of a record of the feed. */
    sealed interface Body {}

    /** What an issue is about, masked. */
    record Brief(
            String title,
            String text,
            @Nullable Double lon,
            @Nullable Double lat) {}

    /** @param links where to go on with it */
    record Order(
            String issueId,
            int dispatchNo,
            String unit,
            String category,
            @Nullable String title,
            @Nullable String text,
            String grid,
            @Nullable Double lon,
            @Nullable Double lat,
            Urgency urgency,
            Instant signBy,
            Instant finishBy,
            Map<String, String> links)
            implements Body {}

    /** @param reason {@code return-approved}, {@code superseded}, {@code merged} or {@code closed} */
    record Withdrawn(String issueId, int dispatchNo, String unit, String reason) implements Body {}

    record Kept(String issueId, int dispatchNo, String unit, int returnNo, Map<String, String> links) implements Body {}

    /**
     * @param reason {@code extended}, {@code suspended} or {@code resumed}
     * @param suspendedUntil until when the clock stands; none while it runs
     */
    record Rescheduled(
            String issueId,
            int dispatchNo,
            String unit,
            Instant finishBy,
            String reason,
            @Nullable Instant suspendedUntil,
            Map<String, String> links)
            implements Body {}

    /** @return the topic that carries one unit's news and nothing else */
    static String topicOf(String unit) {
        return "dispatch." + unit;
    }

    /** @param briefs what is known about the issues, by issue id */
    static Optional<News> of(DomainEvent event, Map<String, Brief> briefs) {
        return switch (event) {
            case OrderReceived e -> Optional.of(new News(e.unit(), "order", order(e, briefs.get(e.issueId()))));
            case OrderWithdrawn e ->
                Optional.of(new News(
                        e.unit(), "withdrawn", new Withdrawn(e.issueId(), e.dispatchNo(), e.unit(), e.reason())));
            case OrderKept e ->
                Optional.of(new News(
                        e.unit(),
                        "kept",
                        new Kept(
                                e.issueId(),
                                e.dispatchNo(),
                                e.unit(),
                                e.returnNo(),
                                links(e.issueId(), e.dispatchNo()))));
            case OrderRescheduled e ->
                Optional.of(new News(
                        e.unit(),
                        "rescheduled",
                        new Rescheduled(
                                e.issueId(),
                                e.dispatchNo(),
                                e.unit(),
                                e.finishBy(),
                                e.reason(),
                                e.suspendedUntil(),
                                links(e.issueId(), e.dispatchNo()))));
            default -> Optional.empty();
        };
    }

    private static Order order(OrderReceived e, @Nullable Brief brief) {
        return new Order(
                e.issueId(),
                e.dispatchNo(),
                e.unit(),
                e.filing().category(),
                brief == null ? null : Masking.mask(brief.title()),
                brief == null ? null : Masking.mask(brief.text()),
                e.filing().grid(),
                brief == null ? null : brief.lon(),
                brief == null ? null : brief.lat(),
                e.filing().urgency(),
                e.deadlines().signBy(),
                e.deadlines().finishBy(),
                links(e.issueId(), e.dispatchNo()));
    }

    private static Map<String, String> links(String issueId, int dispatchNo) {
        String self = "/api/v1/orders/" + issueId + "/" + dispatchNo;
        Map<String, String> links = new LinkedHashMap<>(); // a resend must not differ
        links.put("self", self);
        List.of("sign", "return", "progress", "extension", "finish")
                .forEach(deed -> links.put(deed, self + "/" + deed));
        return links;
    }
}
