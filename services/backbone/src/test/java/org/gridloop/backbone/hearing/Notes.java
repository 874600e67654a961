package org.gridloop.backbone.hearing;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.gridloop.backbone.log.Attributes;
import org.gridloop.backbone.telling.FactJson;
import org.gridloop.events.IntakeEvent.IssueSupplemented;

/** Records of the log that each carry one note. */
final class Notes {

    static final String SOURCE = "/intake";

    private static long offset;

    private Notes() {}

    static Entry note(String issueId, long sequence) {
        return note(issueId, sequence, "note " + sequence);
    }

    static Entry note(String issueId, long sequence, String text) {
        return note(SOURCE, issueId, sequence, text);
    }

    static Entry note(String source, String issueId, long sequence, String text) {
        IssueSupplemented fact = new IssueSupplemented(issueId, text, "staff");
        return new Entry(
                0,
                offset++,
                issueId,
                attributes(source, issueId, sequence, FactJson.wireName(fact)),
                FactJson.write(fact));
    }

    static Map<String, String> attributes(String source, String issueId, long sequence, String type) {
        Map<String, String> attributes = new HashMap<>();
        attributes.put(Attributes.SPEC_VERSION, Attributes.VERSION_1);
        attributes.put(Attributes.ID, Attributes.factId(issueId, sequence));
        attributes.put(Attributes.SOURCE, source);
        attributes.put(Attributes.TYPE, type);
        attributes.put(Attributes.SUBJECT, issueId);
        attributes.put(Attributes.TIME, Instant.EPOCH.toString());
        attributes.put(Attributes.SEQUENCE, Long.toString(sequence));
        attributes.put(Attributes.CAUSATION_ID, "test");
        attributes.put(Attributes.ACTOR, "automation:test");
        return attributes;
    }

    static Entry with(Entry entry, String attribute, String value) {
        Map<String, String> attributes = new HashMap<>(entry.attributes());
        attributes.put(attribute, value);
        return new Entry(entry.partition(), entry.offset(), entry.key(), attributes, entry.payload());
    }

    static Entry without(Entry entry, String attribute) {
        Map<String, String> attributes = new HashMap<>(entry.attributes());
        attributes.remove(attribute);
        return new Entry(entry.partition(), entry.offset(), entry.key(), attributes, entry.payload());
    }
}
