package org.gridloop.backbone.hearing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A record of the log as it stands there, or in the parking place.
 *
 * @param attributes headers as text
 * @param leaderEpoch under which leader it was logged; null when the broker did not say, or it has left the log
 */
record Entry(
        int partition,
        long offset,
        @Nullable String key,
        Map<String, String> attributes,
        byte @Nullable [] payload,
        @Nullable Integer leaderEpoch) {

    /** A record that has left the log. */
    Entry(int partition, long offset, @Nullable String key, Map<String, String> attributes, byte @Nullable [] payload) {
        this(partition, offset, key, attributes, payload, null);
    }

    static Entry of(ConsumerRecord<byte[], byte[]> heard) {
        Map<String, String> attributes = new HashMap<>(24);
        for (Header header : heard.headers()) {
            if (header.value() != null) {
                attributes.put(header.key(), text(header.value()));
            }
        }
        String key = heard.key() == null ? null : text(heard.key());
        return new Entry(
                heard.partition(),
                heard.offset(),
                key,
                attributes,
                heard.value(),
                heard.leaderEpoch().orElse(null));
    }

    /** PostgreSQL keeps no NUL in a text, and what cannot be read must still be parked. */
    private static String text(byte[] bytes) {
        String text = new String(bytes, UTF_8);
        return text.indexOf(0) < 0 ? text : text.replace('\u0000', '\uFFFD');
    }

    @Nullable
    String attribute(String name) {
        return attributes.get(name);
    }
}
