package org.gridloop.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.gridloop.events.EventRegistry;

/** Facts as records of the log, the way the services' relays write them: CloudEvents in Kafka's binary mode. */
final class LogRecords {

    static final String TOPIC = "issue-events";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private LogRecords() {}

    static byte[] body(Life.Fact fact) {
        try {
            return JSON.writeValueAsBytes(fact.event());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> headers(Life.Fact fact) {
        String issueId = fact.event().issueId();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", issueId + ":" + fact.sequence());
        headers.put("ce_source", fact.source());
        headers.put("ce_type", EventRegistry.wireName(fact.event().getClass()));
        headers.put("ce_subject", issueId);
        headers.put("ce_time", fact.time().toString());
        headers.put("ce_datacontenttype", "application/json");
        headers.put("content-type", "application/json");
        headers.put("ce_sequence", Long.toString(fact.sequence()));
        headers.put("ce_causationid", "request:bench-" + issueId);
        headers.put("ce_actor", fact.actor());
        return headers;
    }

    static ProducerRecord<String, byte[]> message(Life.Fact fact, Map<String, String> headers, byte[] body) {
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(TOPIC, null, fact.event().issueId(), body);
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        return message;
    }
}
