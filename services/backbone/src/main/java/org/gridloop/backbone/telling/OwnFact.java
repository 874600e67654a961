package org.gridloop.backbone.telling;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.gridloop.backbone.journal.Append;
import org.gridloop.backbone.log.Attributes;
import org.gridloop.backbone.log.LogReading;
import org.jspecify.annotations.Nullable;

/** A record of the log that this service told, or that says so. */
record OwnFact(ConsumerRecord<byte[], byte[]> record) {

    private static final int CHUNK = 2000;

    /** Takes some of the facts, of each partition in its order. */
    @FunctionalInterface
    interface Taker {
        void take(List<OwnFact> some) throws SQLException, BrokerAhead;
    }

    static boolean isOwn(String source, ConsumerRecord<byte[], byte[]> heard) {
        return Objects.equals(source, Attributes.text(heard.headers(), Attributes.SOURCE));
    }

    /** Walks through all of a source between these offsets, by and by. */
    static void between(
            LogReading reader, String source, Map<TopicPartition, Long> from, Map<TopicPartition, Long> to, Taker taker)
            throws SQLException, BrokerAhead {
        Map<TopicPartition, Long> at = new HashMap<>(from);
        boolean more = true;
        while (more) {
            more = false;
            Map<TopicPartition, Long> until = new HashMap<>();
            for (Map.Entry<TopicPartition, Long> start : at.entrySet()) {
                long last = to.getOrDefault(start.getKey(), 0L);
                long end = Math.min(last, start.getValue() + CHUNK);
                until.put(start.getKey(), end);
                more |= end < last;
            }
            List<OwnFact> own = new ArrayList<>();
            reader.scan(at, until, heard -> {
                if (isOwn(source, heard)) {
                    own.add(new OwnFact(heard));
                }
            });
            taker.take(own);
            at = until;
        }
    }

    @Nullable
    String id() {
        return attribute(Attributes.ID);
    }

    Optional<FactId> factId() {
        return FactId.parse(id());
    }

    /** As the last of its partition that is known to be told. */
    Tail asTail(long globalIndex, String id) {
        return new Tail(record.partition(), record.offset(), globalIndex, id, record.offset() + 1);
    }

    String named(String source) {
        return source + "/" + id() + " (partition " + record.partition() + ", offset " + record.offset() + ")";
    }

    /** Type, content and what stands beside it: the same fact may be decided twice, but not at the same time. */
    boolean isSameAs(RelayStore.Stored stored) {
        if (!stored.type().equals(attribute(Attributes.TYPE)) || !Arrays.equals(stored.payload(), record.value())) {
            return false;
        }
        try {
            FactMeta meta = FactMeta.read(stored.meta());
            return meta.time().toString().equals(attribute(Attributes.TIME))
                    && meta.cause().equals(attribute(Attributes.CAUSATION_ID))
                    && meta.actor().equals(attribute(Attributes.ACTOR));
        } catch (UnreadableFact e) {
            return false;
        }
    }

    /** @return as it stood in the journal, but for its own UUID, which is not told; empty when something is missing */
    Optional<Append.Fact> asStored(String source) {
        String type = attribute(Attributes.TYPE);
        String time = attribute(Attributes.TIME);
        String cause = attribute(Attributes.CAUSATION_ID);
        String actor = attribute(Attributes.ACTOR);
        byte[] payload = record.value();
        if (type == null || time == null || cause == null || actor == null || payload == null) {
            return Optional.empty();
        }
        String id =
                UUID.nameUUIDFromBytes((source + "/" + id()).getBytes(UTF_8)).toString();
        try {
            FactMeta meta = new FactMeta(id, Instant.parse(time), cause, actor, attribute(Attributes.TRACEPARENT));
            return Optional.of(new Append.Fact(type, payload, id, meta.write()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private @Nullable String attribute(String name) {
        return Attributes.text(record.headers(), name);
    }
}
