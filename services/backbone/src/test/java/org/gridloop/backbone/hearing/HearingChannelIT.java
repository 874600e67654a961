package org.gridloop.backbone.hearing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.KafkaProducer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.gridloop.backbone.journal.TestJournals;
import org.gridloop.backbone.log.IssueLog;
import org.gridloop.backbone.log.TestLog;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.parts.TestParts;
import org.junit.jupiter.api.Test;

class HearingChannelIT {

    private static final TopicPartition PARTITION = new TopicPartition(IssueLog.TOPIC, 0);

    private final TestParts parts = TestParts.fresh("backbone");
    private final DataSource source = TestJournals.migrated(parts);
    private final Hearing hearing = new Hearing(source, new Hearers(List.of(), List.of()), dropped -> {});
    private final IssueLog log = new TestLog(parts).of("test");
    private final Progress progress = new Progress();
    private final HearingChannel channel = new HearingChannel(
            hearing,
            new HearingTail(source, log),
            progress,
            new LogWatch(source, log, progress),
            new NoClients(),
            log,
            1000);

    /** The channel is brought its records by hand. */
    private static final class NoClients implements KafkaClientService {
        @Override
        public <K, V> List<KafkaConsumer<K, V>> getConsumers(String channel) {
            return List.of();
        }

        @Override
        public <K, V> KafkaProducer<K, V> getProducer(String channel) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Set<String> getConsumerChannels() {
            return Set.of();
        }

        @Override
        public Set<String> getProducerChannels() {
            return Set.of();
        }
    }

    private void bring(Entry note) {
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(
                IssueLog.TOPIC,
                note.partition(),
                note.offset(),
                Objects.requireNonNull(note.key()).getBytes(UTF_8),
                note.payload());
        note.attributes().forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        channel.hear(new ConsumerRecords<>(Map.of(PARTITION, List.of(record)), Map.of()));
    }

    private List<Long> heardTo() {
        return Rows.inTransaction(
                source, tx -> tx.query("select next_offset from view_position", row -> row.getLong(1)));
    }

    @Test
    void whatIsBroughtAfterTheStopIsLeftForTheNextStart() {
        String issue = UUID.randomUUID().toString();
        Entry first = Notes.note(issue, 1);
        channel.start(new StartupEvent());
        bring(first);
        Awaitility.await().untilAsserted(() -> assertThat(heardTo()).containsExactly(first.offset() + 1));

        channel.stop(new ShutdownEvent());
        bring(Notes.note(issue, 2));

        assertThat(heardTo()).containsExactly(first.offset() + 1);
    }
}
