package org.gridloop.backbone.telling;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.gridloop.backbone.log.LogReading;
import org.jspecify.annotations.Nullable;

/** A relay that remembers the fact at offset 4, and a log that is empty. */
public final class TryALostTail implements Supplier<String> {

    private static final long TOLD = 5;

    @Override
    public String get() {
        Connection connection = (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (self, method, words) -> null);
        try {
            TailCheck.Finding finding =
                    TailCheck.run(connection, new Remembering(), "/intake", new EmptyLog(), 1, false);
            return finding.position() < TOLD ? "goes back" : "goes on";
        } catch (SQLException | BrokerAhead e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Remembering implements RelayStore {
        @Override
        public boolean lead(Connection connection) {
            return true;
        }

        @Override
        public void resign(Connection connection) {}

        @Override
        public long lockPosition(Connection connection) {
            return TOLD;
        }

        @Override
        public List<Told> next(Connection connection, long position, int limit) {
            return List.of();
        }

        @Override
        public Map<Integer, Tail> tails(Connection connection) {
            return Map.of(0, new Tail(0, TOLD - 1, TOLD, "issue:1", TOLD));
        }

        @Override
        public void save(Connection connection, long position, Collection<Tail> tails) {}

        @Override
        public void forgetTail(Connection connection, int partition) {}

        @Override
        public Map<String, Stored> find(Connection connection, Collection<FactId> ids) {
            return Map.of();
        }
    }

    private static final class EmptyLog implements LogReading {
        @Override
        public Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
            Map<TopicPartition, Long> ends = new HashMap<>();
            partitions.forEach(partition -> ends.put(partition, 0L));
            return ends;
        }

        @Override
        public Optional<ConsumerRecord<byte[], byte[]>> at(TopicPartition partition, long offset) {
            return Optional.empty();
        }

        @Override
        public void scan(
                Map<TopicPartition, Long> from,
                Map<TopicPartition, Long> to,
                @Nullable Consumer<ConsumerRecord<byte[], byte[]>> hearer) {}

        @Override
        public void close() {}
    }
}
