package org.gridloop.intake.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloop.intake.it.Api.certain;
import static org.gridloop.intake.it.Api.report;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gridloop.backbone.reference.Reference;
import org.gridloop.backbone.reference.ReferenceSheet;
import org.junit.jupiter.api.Test;

@QuarkusTest
@IntakeService
class VersionsIT {

    private static final String TOPIC = "reference-data";

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Inject
    Reference reference;

    @Test
    void aPublishedCatalogueIsInForceWithoutARestartAndFactsNameIt() throws Exception {
        Map<String, Object> body = certain();
        body.put("category", "Z0901");
        report(body).statusCode(422).body("code", equalTo("unknown-category"));

        publish("catalogue/7", inForceAnd(Map.of("code", "Z0901", "name", "新事项", "urgency", "critical")));

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> report(body).statusCode(201));
        String issueId = report(body).statusCode(201).extract().path("issueId");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(new Log(kafka).everything())
                        .anyMatch(record -> record.contains(issueId)
                                && record.contains("\"referenceVersion\":\"catalogue-7\"")
                                && record.contains("\"urgency\":\"critical\"")));
    }

    /** What is in force stays as it is: the other tests of the same service go by it. */
    private byte[] inForceAnd(Map<String, String> row) throws Exception {
        List<Map<String, String>> rows =
                new ArrayList<>(reference.now(ReferenceSheet.CATALOGUE).rows());
        rows.add(row);
        return new ObjectMapper().writeValueAsBytes(Map.of("settings", Map.of(), "rows", rows));
    }

    private void publish(String key, byte[] sheet) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            if (!admin.listTopics().names().get(20, TimeUnit.SECONDS).contains(TOPIC)) {
                admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1)))
                        .all()
                        .get(20, TimeUnit.SECONDS);
            }
        }
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "acks", "all"), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, key, sheet)).get(20, TimeUnit.SECONDS);
        }
    }
}
