package org.gridloop.intake.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloop.intake.it.Api.certain;
import static org.gridloop.intake.it.Api.report;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
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
import org.junit.jupiter.api.Test;

/** Stands late, because what it publishes holds for whoever comes after it. */
@QuarkusTest
@IntakeService
class VersionsIT {

    private static final String TOPIC = "reference-data";

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void aPublishedCatalogueIsInForceWithoutARestartAndFactsNameIt() throws Exception {
        Map<String, Object> body = certain();
        body.put("category", "Z0901");
        report(body).statusCode(422).body("code", equalTo("unknown-category"));

        publish("catalogue/7", """
                {"settings":{},"rows":[
                 {"code":"C0101","name":"井盖松动","urgency":"urgent","fastTrack":"false"},
                 {"code":"C0104","name":"井盖","urgency":"general","fastTrack":"false"},
                 {"code":"Z0901","name":"新事项","urgency":"critical","fastTrack":"false"}]}""");

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

    private void publish(String key, String sheet) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            if (!admin.listTopics().names().get(20, TimeUnit.SECONDS).contains(TOPIC)) {
                admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1)))
                        .all()
                        .get(20, TimeUnit.SECONDS);
            }
        }
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "acks", "all"), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, key, sheet.getBytes(UTF_8)))
                    .get(20, TimeUnit.SECONDS);
        }
    }
}
