package org.gridloop.local.whatif;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.EventRegistry;
import org.gridloop.ledger.proof.LedgerRecord;
import org.jspecify.annotations.Nullable;

/** A record of the ledger as the services hear it. */
final class HeardRecord {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private HeardRecord() {}

    /** @return empty for what no service would take */
    static Optional<Heard> of(LedgerRecord record) {
        Optional<Class<? extends DomainEvent>> type = EventRegistry.typeOf(text(record, "ce_type"));
        byte[] data = record.data();
        if (type.isEmpty() || data == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Heard(
                    JSON.readValue(data, type.get()),
                    text(record, "ce_source"),
                    record.sequence(),
                    Instant.parse(text(record, "ce_time")),
                    text(record, "ce_actor"),
                    text(record, "ce_causationid"),
                    null,
                    record.partition(),
                    record.offset()));
        } catch (IOException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String text(LedgerRecord record, String name) {
        @Nullable String value = record.header(name);
        return value == null ? "" : value;
    }
}
