package org.gridloop.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.record.TimestampType;
import org.gridloop.backbone.log.IssueLog;
import org.gridloop.backbone.log.LogReading;

/** The one log: partitions that only grow, until what was not yet on the disk is lost. */
public final class SimulatedLog {

    static final int PARTITIONS = 2;

    private final World world;
    private final List<List<ConsumerRecord<byte[], byte[]>>> partitions = new ArrayList<>();
    private final long[] synced = new long[PARTITIONS];
    private final List<Consumer<int[]>> onLoss = new ArrayList<>();
    private int losses;

    SimulatedLog(World world) {
        this.world = world;
        for (int i = 0; i < PARTITIONS; i++) {
            partitions.add(new ArrayList<>());
        }
    }

    List<ConsumerRecord<byte[], byte[]>> partition(int no) {
        return partitions.get(no);
    }

    long end(int partition) {
        return partitions.get(partition).size();
    }

    /** Told where each partition ends when the log has lost its tail. */
    void whenLost(Consumer<int[]> who) {
        onLoss.add(who);
    }

    void sync(int partition) {
        synced[partition] = end(partition);
    }

    /** The broker comes back without what was not on its disk: of each partition some of the end. */
    void loseTail() {
        int[] ends = new int[PARTITIONS];
        for (int i = 0; i < PARTITIONS; i++) {
            List<ConsumerRecord<byte[], byte[]>> partition = partitions.get(i);
            int unsynced = partition.size() - (int) synced[i];
            ends[i] = partition.size() - world.below(unsynced + 1);
            partition.subList(ends[i], partition.size()).clear();
            synced[i] = ends[i];
        }
        losses++;
        onLoss.forEach(who -> who.accept(ends));
    }

    /** @return where what was logged under this leader, or before, ends by now */
    private long endOf(int partition, int leaderEpoch) {
        return partitions.get(partition).stream()
                .filter(record -> record.leaderEpoch().orElse(0) <= leaderEpoch)
                .count();
    }

    /** @return where a consumer goes on that has committed this: the broker knows what has been lost since */
    long position(int partition, OffsetAndMetadata committed) {
        long valid = committed
                .leaderEpoch()
                .map(leader -> Math.min(committed.offset(), endOf(partition, leader)))
                .orElse(committed.offset());
        return valid <= end(partition) ? valid : 0;
    }

    /** The same record once more, at the end. */
    void repeat(int partition, int offset) {
        ConsumerRecord<byte[], byte[]> again = partitions.get(partition).get(offset);
        append(partition, again.key(), again.value(), again.headers());
    }

    private long append(int no, byte[] key, byte[] value, Headers headers) {
        List<ConsumerRecord<byte[], byte[]>> partition = partitions.get(no);
        long offset = partition.size();
        partition.add(new ConsumerRecord<>(
                IssueLog.TOPIC,
                no,
                offset,
                0,
                TimestampType.CREATE_TIME,
                key.length,
                value.length,
                key,
                value,
                headers,
                Optional.of(losses)));
        return offset;
    }

    /** A producer of one process. */
    public final class Sender {

        private final ProcessLife life;
        private final Set<Integer> failed = new HashSet<>();

        public Sender(ProcessLife life) {
            this.life = life;
        }

        /** Appends, or fails; where one has failed, none follows it. */
        public Future<RecordMetadata> send(ProducerRecord<String, byte[]> message) {
            life.step("send");
            int no = Math.floorMod(message.key().hashCode(), PARTITIONS);
            boolean refused = failed.contains(no) || world.fault("send failed", 0.002);
            if (refused) {
                failed.add(no);
                return CompletableFuture.failedFuture(new TimeoutException("not sent"));
            }
            long offset = append(no, message.key().getBytes(UTF_8), message.value(), message.headers());
            if (world.fault("acknowledgement lost", 0.002)) {
                failed.add(no);
                return CompletableFuture.failedFuture(new TimeoutException("no answer"));
            }
            TopicPartition place = new TopicPartition(IssueLog.TOPIC, no);
            return CompletableFuture.completedFuture(new RecordMetadata(place, offset, 0, 0, 0, 0));
        }

        public void flush() {
            life.step("flush");
        }

        public double connectionsLost() {
            return losses;
        }
    }

    public int ensureTopic(ProcessLife life) {
        life.step("topic");
        if (world.fault("log does not answer", 0.002)) {
            throw new TimeoutException("no broker answers");
        }
        return PARTITIONS;
    }

    public LogReading reader(ProcessLife life) {
        return new LogReading() {
            @Override
            public Map<TopicPartition, Long> ends(Collection<TopicPartition> asked) {
                life.step("ends");
                Map<TopicPartition, Long> ends = new HashMap<>();
                asked.forEach(one -> ends.put(one, end(one.partition())));
                return ends;
            }

            @Override
            public Optional<ConsumerRecord<byte[], byte[]>> at(TopicPartition partition, long offset) {
                life.step("read");
                return offset < 0 || offset >= end(partition.partition())
                        ? Optional.empty()
                        : Optional.of(partition(partition.partition()).get((int) offset));
            }

            @Override
            public void scan(
                    Map<TopicPartition, Long> from,
                    Map<TopicPartition, Long> to,
                    Consumer<ConsumerRecord<byte[], byte[]>> hearer) {
                for (int no = 0; no < PARTITIONS; no++) {
                    TopicPartition partition = new TopicPartition(IssueLog.TOPIC, no);
                    Long start = from.get(partition);
                    if (start != null) {
                        life.step("scan");
                        long end = Math.min(to.getOrDefault(partition, 0L), end(no));
                        for (long at = Math.max(0, start); at < end; at++) {
                            hearer.accept(partition(no).get((int) at));
                        }
                    }
                }
            }

            @Override
            public void close() {}
        };
    }
}
