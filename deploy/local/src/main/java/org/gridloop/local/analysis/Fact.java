package org.gridloop.local.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import org.gridloop.ledger.proof.LedgerRecord;

/**
 * A record of the ledger, read.
 *
 * @param type wire name with its version
 * @param time when it happened; when it was logged, if the record does not say
 * @param data the fact itself, missing when it cannot be read
 */
record Fact(long index, LedgerRecord record, Attributes attributes, String type, Instant time, JsonNode data) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Fact of(long index, LedgerRecord record) {
        Attributes attributes = Attributes.of(record);
        return new Fact(index, record, attributes, attributes.type(), time(attributes, record), data(record));
    }

    /** @return the wire name without its version */
    String name() {
        return type.replaceFirst("\\.v\\d+$", "");
    }

    private static Instant time(Attributes attributes, LedgerRecord record) {
        try {
            return Instant.parse(attributes.time());
        } catch (DateTimeException e) {
            return Instant.ofEpochMilli(record.loggedAt());
        }
    }

    private static JsonNode data(LedgerRecord record) {
        byte[] data = record.data();
        if (data == null) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(data);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
