package org.gridloop.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gridloop.local.demo.Units.Order;
import org.gridloop.parts.PartFailure;

/** A unit's own system: learns of its orders from the unit's topic and from nowhere else. */
final class FeedReader implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Units units;
    private final AtomicInteger taken;
    private final TopicTail tail;

    /** Orders that were here before the answer to the report was: not known yet as this run's. */
    private final List<Order> unknown = new CopyOnWriteArrayList<>();

    /** By issue and dispatch: that an order is kept is told in few words. */
    private final Map<String, String> categories = new HashMap<>();

    /** @param taken counts the orders learnt of in this way */
    FeedReader(String bootstrap, String unit, Units units, AtomicInteger taken) {
        this.units = units;
        this.taken = taken;
        this.tail = new TopicTail(bootstrap, "dispatch." + unit, this::hear);
    }

    /** To be called now and then. */
    void lookAgain() {
        tail.stopIfFailed();
        unknown.removeIf(this::take);
    }

    private void hear(ConsumerRecord<String, byte[]> record) {
        String type = FactLog.header(record, "ce_type");
        if (type.equals("dispatch.withdrawn.v1") || type.equals("dispatch.rescheduled.v1")) {
            return;
        }
        JsonNode news = read(record);
        String issueId = news.path("issueId").asText();
        int dispatchNo = news.path("dispatchNo").asInt();
        boolean isKept = type.equals("dispatch.kept.v1");
        String category = isKept
                ? categories.getOrDefault(issueId + "/" + dispatchNo, "")
                : news.path("category").asText();
        categories.put(issueId + "/" + dispatchNo, category);
        Order order = new Order(issueId, dispatchNo, news.path("unit").asText(), category, isKept);
        if (!take(order)) {
            unknown.add(order);
        }
    }

    private boolean take(Order order) {
        boolean isNew = units.take(order);
        if (isNew) {
            taken.incrementAndGet();
        }
        return isNew;
    }

    private static JsonNode read(ConsumerRecord<String, byte[]> record) {
        try {
            return JSON.readTree(record.value());
        } catch (IOException e) {
            throw new PartFailure("The topic " + record.topic() + " holds a record that is not JSON, at offset "
                    + record.offset() + " of partition " + record.partition());
        }
    }

    @Override
    public void close() {
        tail.close();
    }
}
