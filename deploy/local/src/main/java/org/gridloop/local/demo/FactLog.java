package org.gridloop.local.demo;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.EventRegistry;
import org.gridloop.parts.PartFailure;
import org.jspecify.annotations.Nullable;

/** Reads the topic of all facts from the moment it is made on, issue by issue. */
final class FactLog implements AutoCloseable {

    private static final String TOPIC = "issue-events";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private final ConcurrentMap<String, Tale> tales = new ConcurrentHashMap<>();
    private final TopicTail tail;

    FactLog(String bootstrap) {
        this.tail = new TopicTail(bootstrap, TOPIC, this::hear);
    }

    /** What was told about an issue so far. */
    Tale of(String issueId) {
        return tales.getOrDefault(issueId, Tale.UNTOLD);
    }

    /** @throws PartFailure when the log can no longer be read */
    void stopIfFailed() {
        tail.stopIfFailed();
    }

    /** Returns when everything that stands in the log now has been heard. */
    void awaitEnd(Duration patience) throws InterruptedException, TimeoutException {
        tail.awaitEnd(patience);
    }

    private void hear(ConsumerRecord<String, byte[]> record) {
        if (record.key() == null || record.value() == null) {
            return;
        }
        tales.compute(record.key(), (issueId, tale) -> {
            Tale before = tale == null ? Tale.UNTOLD : tale;
            String id = header(record, "ce_id");
            long sequence = Long.parseLong(id.substring(id.lastIndexOf(':') + 1));
            return before.with(header(record, "ce_source"), sequence, fact(record));
        });
    }

    private static DomainEvent fact(ConsumerRecord<String, byte[]> record) {
        String type = header(record, "ce_type");
        Class<? extends DomainEvent> form = EventRegistry.typeOf(type)
                .orElseThrow(() -> new PartFailure("The log holds a fact this launcher does not know: " + type));
        try {
            return JSON.readValue(record.value(), form);
        } catch (IOException e) {
            // Without the cause: it quotes what could not be read.
            throw new PartFailure("The log holds a " + type + " that cannot be read, at offset " + record.offset()
                    + " of partition " + record.partition());
        }
    }

    static String header(ConsumerRecord<String, byte[]> record, String name) {
        @Nullable Header header = record.headers().lastHeader(name);
        if (header == null) {
            throw new PartFailure("A record of " + record.topic() + " has no header " + name);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        tail.close();
    }
}
