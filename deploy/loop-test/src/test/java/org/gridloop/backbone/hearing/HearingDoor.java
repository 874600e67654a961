package org.gridloop.backbone.hearing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.gridloop.backbone.log.LogReading;
import org.gridloop.backbone.time.Pace;

/** The hearing of one simulated process: all of it but the threads and the consumer. */
public final class HearingDoor {

    private final Hearing hearing;
    private final Rounds rounds;

    /** @param threads on which the automations work, one team a batch */
    public HearingDoor(
            DataSource source,
            List<View> views,
            List<When<?>> automations,
            Pace pace,
            Supplier<ExecutorService> threads,
            Supplier<LogReading> log) {
        Notebook notes = new Notebook(new SimulatedHeard(), new SimulatedParked());
        this.hearing = new Hearing(source, notes, new Hearers(views, automations), dropped -> {}, pace, threads);
        this.rounds = new Rounds(hearing, new HearingTail(source, notes, log), new Progress());
    }

    /** @return whether more may be brought at once */
    public boolean bring(List<ConsumerRecord<byte[], byte[]>> records) {
        return rounds.bring(records.stream().map(Entry::of).toList())
                .toCompletableFuture()
                .isDone();
    }

    /** @return how many records it heard */
    public int hear() {
        return rounds.hear().size();
    }

    public void assigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        rounds.assigned(consumer, partitions);
    }

    public void goOnWithReleased() {
        hearing.goOnWithReleased();
    }

    public void revoked(Collection<TopicPartition> partitions) {
        rounds.revoked(partitions);
    }

    public Map<TopicPartition, OffsetAndMetadata> toCommit() {
        return rounds.toCommit();
    }

    public void committed(Map<TopicPartition, OffsetAndMetadata> done) {
        rounds.committed(done);
    }
}
