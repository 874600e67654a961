package org.gridloop.backbone.telling;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.gridloop.backbone.log.Attributes;
import org.gridloop.backbone.log.IssueLog;

/** Makes the record of a fact: CloudEvents 1.0 in Kafka binary mode, the key the issue, the value the stored JSON. */
public final class Envelope {

    private static final Header VERSION = header(Attributes.SPEC_VERSION, Attributes.VERSION_1);
    private static final Header DATA_CONTENT = header(Attributes.DATA_CONTENT_TYPE, Attributes.JSON);
    private static final Header CONTENT = header(Attributes.CONTENT_TYPE, Attributes.JSON);

    private final Header source;

    /** @param source {@code ce_source}, such as {@code /intake} */
    public Envelope(String source) {
        this.source = header(Attributes.SOURCE, source);
    }

    /** @return the record for the one log */
    public ProducerRecord<String, byte[]> of(Told told) {
        return of(told, IssueLog.TOPIC, told.issueId(), told.payload());
    }

    /** @return the same attributes on another topic, for an {@link Outlet} that tells part of a fact */
    public ProducerRecord<String, byte[]> of(Told told, String topic, String key, byte[] payload) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, null, key, payload);
        Headers headers = message.headers();
        headers.add(VERSION);
        headers.add(header(Attributes.ID, Attributes.factId(told.issueId(), told.sequence())));
        headers.add(source);
        headers.add(header(Attributes.TYPE, told.type()));
        headers.add(header(Attributes.SUBJECT, told.issueId()));
        headers.add(header(Attributes.TIME, told.time().toString()));
        headers.add(DATA_CONTENT);
        headers.add(CONTENT);
        headers.add(header(Attributes.SEQUENCE, Long.toString(told.sequence())));
        headers.add(header(Attributes.CAUSATION_ID, told.causationId()));
        headers.add(header(Attributes.ACTOR, told.actor()));
        if (!told.traceparent().isEmpty()) {
            headers.add(header(Attributes.TRACEPARENT, told.traceparent()));
        }
        return message;
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }
}
