package org.gridloop.backbone.hearing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gridloop.backbone.hearing.Reading.Readable;
import org.gridloop.backbone.hearing.Reading.Unreadable;
import org.gridloop.backbone.log.Attributes;
import org.gridloop.events.IntakeEvent.IssueSupplemented;
import org.junit.jupiter.api.Test;

class ReadingTest {

    private static final String ISSUE = "0c8e6a4e-97a1-4f0e-8a3e-0d6f7f1b2c3d";

    @Test
    void aWholeRecordIsReadWithItsAttributes() {
        Reading reading = Reading.of(Notes.with(Notes.note(ISSUE, 3, "灯"), Attributes.TRACEPARENT, "00-1-2-01"));
        assertThat(reading).isInstanceOfSatisfying(Readable.class, readable -> {
            assertThat(readable.heard().event()).isEqualTo(new IssueSupplemented(ISSUE, "灯", "staff"));
            assertThat(readable.heard().sequence()).isEqualTo(3);
            assertThat(readable.heard().traceparent()).isEqualTo("00-1-2-01");
            assertThat(readable.reference()).isEqualTo("/intake/" + ISSUE + ":3");
        });
    }

    @Test
    void whatLacksAnAttributeCannotBeRead() {
        for (String attribute : List.of(
                Attributes.SPEC_VERSION,
                Attributes.ID,
                Attributes.SOURCE,
                Attributes.TYPE,
                Attributes.SUBJECT,
                Attributes.TIME,
                Attributes.SEQUENCE,
                Attributes.CAUSATION_ID,
                Attributes.ACTOR)) {
            assertThat(Reading.of(Notes.without(Notes.note(ISSUE, 1), attribute)))
                    .as(attribute)
                    .isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void whatContradictsItselfCannotBeRead() {
        Entry note = Notes.note(ISSUE, 1);
        for (Entry bad : List.of(
                Notes.with(note, Attributes.ID, ISSUE + ":2"),
                Notes.with(note, Attributes.SUBJECT, "another"),
                Notes.with(note, Attributes.SEQUENCE, "0"),
                Notes.with(note, Attributes.SEQUENCE, "one"),
                Notes.with(note, Attributes.TIME, "noon"),
                Notes.with(note, Attributes.TYPE, "intake.issue-supplemented.v99"),
                Notes.with(note, Attributes.SPEC_VERSION, "0.3"),
                new Entry(0, 7, "another", note.attributes(), note.payload()),
                new Entry(0, 7, ISSUE, note.attributes(), "{".getBytes(UTF_8)),
                new Entry(0, 7, ISSUE, note.attributes(), null))) {
            assertThat(Reading.of(bad)).as(bad.toString()).isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void aRecordWithoutAKeyHoldsUpNoIssue() {
        ConsumerRecord<byte[], byte[]> strange =
                new ConsumerRecord<>("issue-events", 4, 9, null, new byte[] {0, 1, -1});
        strange.headers().add("x", new byte[] {0, 'a'});
        Reading reading = Reading.of(Entry.of(strange));
        assertThat(reading).isInstanceOf(Unreadable.class);
        assertThat(reading.issueId()).isEqualTo("partition-4");
        assertThat(reading.reference()).isEqualTo("4@9");
        assertThat(reading.entry().attribute("x")).isEqualTo("\uFFFDa");
    }
}
