package org.gridloop.chaos.checking;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.gridloop.chaos.suite.ChaosSuite;
import org.gridloop.chaos.suite.Kind;

/** How far who has to hear is behind the log, and the log behind the journals. */
final class Lag {

    private static final String TOPIC = "issue-events";
    private static final int SECONDS = 10;

    private Lag() {}

    /** @return by consumer group, records; by journal, facts */
    static Map<String, Long> of(ChaosSuite suite) throws SQLException, InterruptedException {
        Map<String, Long> lag = new TreeMap<>();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", suite.kafka()))) {
            for (Kind kind : Kind.values()) {
                lag.put("group " + kind.consumerGroup(), ofGroup(admin, kind.consumerGroup()));
            }
        } catch (ExecutionException | TimeoutException e) {
            lag.put("the broker", -1L);
        }
        for (Kind kind : Kind.values()) {
            lag.put(
                    "journal of " + kind.source(),
                    Sql.number(
                            suite.database(kind),
                            "select (select coalesce(max(global_index), 0) from journal)"
                                    + " - (select position from relay_position)"));
        }
        return lag;
    }

    private static long ofGroup(Admin admin, String group)
            throws InterruptedException, ExecutionException, TimeoutException {
        var topic = admin.describeTopics(List.of(TOPIC))
                .allTopicNames()
                .get(SECONDS, TimeUnit.SECONDS)
                .get(TOPIC);
        int partitions = topic == null ? 0 : topic.partitions().size();
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        for (int partition = 0; partition < partitions; partition++) {
            latest.put(new TopicPartition(TOPIC, partition), OffsetSpec.latest());
        }
        var ends = admin.listOffsets(latest).all().get(SECONDS, TimeUnit.SECONDS);
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(SECONDS, TimeUnit.SECONDS);
        long lag = 0;
        for (var end : ends.entrySet()) {
            OffsetAndMetadata done = committed.get(end.getKey());
            lag += end.getValue().offset() - (done == null ? 0 : done.offset());
        }
        return lag;
    }
}
