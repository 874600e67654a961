package org.gridloop.backbone.hearing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.gridloop.backbone.journal.TestJournals;
import org.gridloop.backbone.log.IssueLog;
import org.gridloop.backbone.log.TestLog;
import org.gridloop.parts.TestParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HearingTailIT {

    private final TestParts parts = TestParts.fresh("backbone");
    private final DataSource source = TestJournals.migrated(parts);
    private final TestLog log = new TestLog(parts);
    private final String issue = UUID.randomUUID().toString();
    private final Hearing hearing = new Hearing(source, new Hearers(List.of(), List.of()), dropped -> {});
    private final HearingTail tail = new HearingTail(source, log.of("test"));

    @BeforeEach
    void anEmptyLog() {
        log.empty();
    }

    /** Sends notes to partition 0. @return what the log holds of it then */
    private List<Entry> send(int first, int last) {
        List<ProducerRecord<String, byte[]>> messages = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            Entry note = Notes.note(issue, i);
            ProducerRecord<String, byte[]> message = new ProducerRecord<>(IssueLog.TOPIC, 0, issue, note.payload());
            note.attributes().forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
            messages.add(message);
        }
        log.send(messages);
        return log.all().stream().map(Entry::of).toList();
    }

    /** @return where a consumer that had committed {@code committed} goes on */
    private long settle(long committed) {
        Map<String, Object> config = new HashMap<>(log.of("test").client());
        config.put("auto.offset.reset", "earliest");
        TopicPartition partition = new TopicPartition(IssueLog.TOPIC, 0);
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, committed);
            Map<Integer, OffsetAndMetadata> from = tail.settle(consumer, List.of(partition));
            assertThat(from).containsOnlyKeys(0);
            assertThat(from.values()).first().returns(consumer.position(partition), OffsetAndMetadata::offset);
            return consumer.position(partition);
        }
    }

    @Test
    void aLogThatIsAsItWasIsHeardOnWhereItWasLeft() {
        hearing.hear(send(1, 10));
        assertThat(settle(10)).isEqualTo(10);
    }

    @Test
    void viewsThatAreBehindTheCommittedOffsetAreCaughtUp() {
        hearing.hear(send(1, 10).subList(0, 6));
        assertThat(settle(10)).isEqualTo(6);
    }

    @Test
    void aLogThatLostWhatWasHeardLastIsHeardFromItsBeginning() {
        hearing.hear(send(1, 10));
        log.empty();
        send(1, 4);
        assertThat(settle(4)).isZero();
    }

    @Test
    void aLogThatHoldsAnotherRecordThereIsHeardFromItsBeginning() {
        hearing.hear(send(1, 10));
        log.empty();
        send(3, 14);
        assertThat(settle(10)).isZero();
    }

    @Test
    void nothingHeardYetMovesNothing() {
        send(1, 3);
        assertThat(settle(2)).isEqualTo(2);
    }
}
