package org.gridloop.chaos.checking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A record of a topic, as anybody with a plain client reads it.
 *
 * @param issueId the record's key
 * @param id {@code ce_id}
 * @param source {@code ce_source}
 * @param type {@code ce_type}
 * @param cause {@code ce_causationid}
 */
record Fact(
        int partition, long offset, String issueId, String id, String source, String type, String cause, String value) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What {@code ce_id} ends in; 0 when it ends in no number. */
    long sequence() {
        String number = id.substring(id.lastIndexOf(':') + 1);
        return number.chars().allMatch(Character::isDigit) && !number.isEmpty() ? Long.parseLong(number) : 0;
    }

    /** As others name it as their cause. */
    String reference() {
        return source + "/" + id;
    }

    JsonNode json() {
        try {
            return JSON.readTree(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
