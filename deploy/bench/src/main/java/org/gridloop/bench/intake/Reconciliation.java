package org.gridloop.bench.intake;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.gridloop.parts.DatabaseAccess;

/** Finds every accepted issue again, where it must be: in intake's journal, once, and in the log. */
public final class Reconciliation {

    private static final String TOPIC = "issue-events";
    private static final String REPORTED = "intake.issue-reported.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** How many were not found, and how many more than once. */
    public record InJournal(long missing, long doubled) {}

    private Reconciliation() {}

    /** @param accepted ids of issues */
    public static InJournal inJournal(DatabaseAccess database, Set<String> accepted) throws SQLException {
        Set<String> missing = new HashSet<>(accepted);
        long doubled = 0;
        try (Connection connection =
                DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.ownerPassword())) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(10_000);
                try (ResultSet row =
                        statement.executeQuery("select issue_id from journal where type = '" + REPORTED + "'")) {
                    while (row.next()) {
                        String issue = row.getString(1);
                        if (!missing.remove(issue) && accepted.contains(issue)) {
                            doubled++;
                        }
                    }
                }
            }
        }
        return new InJournal(missing.size(), doubled);
    }

    /** Reads the log until everything was found or nothing new has come for a while. */
    public static long missingInLog(String kafka, Set<String> accepted) {
        Set<String> missing = new HashSet<>(accepted);
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                5_000);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(TOPIC, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long giveUp = System.nanoTime() + PATIENCE.toNanos();
            while (!missing.isEmpty() && System.nanoTime() < giveUp) {
                for (ConsumerRecord<String, byte[]> told : consumer.poll(Duration.ofMillis(500))) {
                    Header type = told.headers().lastHeader("ce_type");
                    if (type != null && REPORTED.equals(new String(type.value(), StandardCharsets.UTF_8))) {
                        missing.remove(told.key());
                    }
                }
            }
        }
        return missing.size();
    }
}
