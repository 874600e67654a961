package org.gridloop.backbone.hearing;

import java.time.DateTimeException;
import java.time.Instant;
import org.gridloop.backbone.log.Attributes;
import org.gridloop.backbone.telling.FactJson;
import org.gridloop.backbone.telling.UnreadableFact;
import org.gridloop.events.DomainEvent;
import org.jspecify.annotations.Nullable;

/** A record of the log, read as a fact or found to be none. */
sealed interface Reading {

    Entry entry();

    /** @return whose fact it is; of a record without a key, a stand-in that no issue has */
    String issueId();

    /** @return what it is known by in the parking place */
    String reference();

    record Readable(Entry entry, Heard heard) implements Reading {
        @Override
        public String issueId() {
            return heard.issueId();
        }

        @Override
        public String reference() {
            return heard.reference();
        }
    }

    /** @param why what is wrong, never a value out of the record */
    record Unreadable(Entry entry, String why) implements Reading {
        @Override
        public String issueId() {
            String key = entry.key();
            return key == null || key.isBlank() ? "partition-" + entry.partition() : key;
        }

        @Override
        public String reference() {
            return entry.partition() + "@" + entry.offset();
        }
    }

    static Reading of(Entry entry) {
        try {
            return new Readable(entry, heard(entry));
        } catch (UnreadableFact | DateTimeException | NumberFormatException e) {
            String why = e instanceof UnreadableFact known ? String.valueOf(known.getMessage()) : "a broken attribute";
            return new Unreadable(entry, why);
        }
    }

    private static Heard heard(Entry entry) throws UnreadableFact {
        if (!Attributes.VERSION_1.equals(entry.attribute(Attributes.SPEC_VERSION))) {
            throw new UnreadableFact("no CloudEvent of version 1.0");
        }
        String source = required(entry, Attributes.SOURCE);
        String type = required(entry, Attributes.TYPE);
        long sequence = Long.parseLong(required(entry, Attributes.SEQUENCE));
        Instant time = Instant.parse(required(entry, Attributes.TIME));
        String actor = required(entry, Attributes.ACTOR);
        String cause = required(entry, Attributes.CAUSATION_ID);
        byte[] payload = entry.payload();
        if (payload == null) {
            throw new UnreadableFact("a record without a body");
        }
        DomainEvent event = FactJson.read(type, payload);
        String issue = event.issueId();
        if (!issue.equals(entry.key())
                || !issue.equals(entry.attribute(Attributes.SUBJECT))
                || sequence < 1
                || !Attributes.factId(issue, sequence).equals(entry.attribute(Attributes.ID))) {
            throw new UnreadableFact("key, subject, id and body do not speak of the same fact");
        }
        return new Heard(
                event,
                source,
                sequence,
                time,
                actor,
                cause,
                entry.attribute(Attributes.TRACEPARENT),
                entry.partition(),
                entry.offset());
    }

    private static String required(Entry entry, String name) throws UnreadableFact {
        @Nullable String value = entry.attribute(name);
        if (value == null || value.isEmpty()) {
            throw new UnreadableFact("the attribute " + name + " is missing");
        }
        return value;
    }
}
