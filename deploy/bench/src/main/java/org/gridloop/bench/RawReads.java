package org.gridloop.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.gridloop.parts.DatabaseAccess;

/** What the machine gives at most: every byte of every record is handed over, and nothing is done with it. */
final class RawReads {

    private static final double NANOS = 1e9;
    private static final int FETCH_ROWS = 5_000;

    private RawReads() {}

    /** @return records a second out of the log */
    static double log(String kafka) {
        Map<String, Object> config = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                4 * 1024 * 1024,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                5_000);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(LogRecords.TOPIC).stream()
                    .map(one -> new TopicPartition(LogRecords.TOPIC, one.partition()))
                    .toList();
            Map<TopicPartition, Long> left = new HashMap<>(consumer.endOffsets(partitions));
            left.values().removeIf(end -> end == 0);
            long total = left.values().stream().mapToLong(end -> end).sum();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long read = 0;
            long bytes = 0;
            long begun = System.nanoTime();
            while (read < total) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                    bytes += record.value().length;
                    read++;
                }
            }
            long nanos = System.nanoTime() - begun;
            return bytes < 0 ? 0 : read * NANOS / nanos;
        }
    }

    /** @return rows a second out of a plain table of the same records */
    static double table(DatabaseAccess database) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.ownerPassword())) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(FETCH_ROWS);
                long read = 0;
                long bytes = 0;
                long begun = System.nanoTime();
                try (ResultSet row = statement.executeQuery("select * from bench.record")) {
                    while (row.next()) {
                        bytes += row.getBytes("data").length;
                        read++;
                    }
                }
                long nanos = System.nanoTime() - begun;
                return bytes < 0 ? 0 : read * NANOS / nanos;
            }
        }
    }
}
