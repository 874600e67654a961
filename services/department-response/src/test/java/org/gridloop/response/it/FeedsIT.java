package org.gridloop.response.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloop.response.it.Facts.DRAINAGE;
import static org.gridloop.response.it.Facts.PHONE;
import static org.gridloop.response.it.Facts.POWER;
import static org.gridloop.response.it.Facts.WATER;
import static org.gridloop.response.it.Facts.dispatched;
import static org.gridloop.response.it.Facts.reported;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gridloop.backbone.log.Attributes;
import org.gridloop.events.RoutingEvent.ReturnApproved;
import org.gridloop.response.reference.Units;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ResponseService
class FeedsIT {

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Inject
    Units units;

    private List<String> typesOf(String unit, String issueId) {
        return new Log(kafka)
                .everythingIn("dispatch." + unit).stream()
                        .filter(record -> issueId.equals(record.key()))
                        .map(record -> String.valueOf(Attributes.text(record.headers(), Attributes.TYPE)))
                        .toList();
    }

    @Test
    void eachFeedTellsOfItsOwnUnitsOrdersAndOfNothingElse() throws Exception {
        Log log = new Log(kafka);
        String issueId = UUID.randomUUID().toString();
        log.tell("/intake", 1, reported(issueId));
        log.tell("/routing", 1, dispatched(issueId, 1, WATER), new ReturnApproved(issueId, 1, 1, WATER, POWER, null));
        log.tell("/routing", 3, dispatched(issueId, 2, POWER));
        String withoutFeed = UUID.randomUUID().toString();
        log.tell("/intake", 1, reported(withoutFeed));
        log.tell("/routing", 1, dispatched(withoutFeed, 1, DRAINAGE));

        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(typesOf(WATER, issueId)).containsExactly("dispatch.order.v1", "dispatch.withdrawn.v1");
            assertThat(typesOf(POWER, issueId)).containsExactly("dispatch.order.v1");
        });

        for (String unit : units.withFeed()) {
            for (ConsumerRecord<String, String> record : log.everythingIn("dispatch." + unit)) {
                JsonNode body = json(record.value());
                assertThat(body.get("unit").asText()).isEqualTo(unit);
                assertThat(body.get("issueId").asText()).isEqualTo(record.key());
                assertThat(Attributes.text(record.headers(), Attributes.SOURCE)).isEqualTo("/department-response");
                assertThat(Attributes.text(record.headers(), Attributes.ID)).startsWith(record.key() + ":");
                assertThat(record.value() + record.headers())
                        .doesNotContain(PHONE, "reporter-ref-77", "external-99", withoutFeed);
            }
        }
    }

    @Test
    void anOrderInAFeedSaysWhatTheUnitNeeds() {
        Log log = new Log(kafka);
        String issueId = UUID.randomUUID().toString();
        log.tell("/intake", 1, reported(issueId));
        log.tell("/routing", 1, dispatched(issueId, 1, WATER));

        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            JsonNode order = log.everythingIn("dispatch." + WATER).stream()
                    .filter(record -> issueId.equals(record.key()))
                    .map(record -> json(record.value()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("not told yet"));
            assertThat(order.get("title").asText()).isEqualTo("Manhole open");
            assertThat(order.get("urgency").asText()).isEqualTo("critical");
            assertThat(order.get("lon").asDouble()).isEqualTo(118.82);
            assertThat(order.get("finishBy").asText()).endsWith("Z");
            assertThat(order.get("links").get("sign").asText()).isEqualTo("/api/v1/orders/" + issueId + "/1/sign");
        });
    }

    @Test
    void onlyUnitsWithASystemOfTheirOwnHaveATopic() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            Set<String> topics = admin.listTopics().names().get();
            assertThat(topics)
                    .filteredOn(topic -> topic.startsWith("dispatch."))
                    .containsExactlyInAnyOrderElementsOf(units.withFeed().stream()
                            .map(unit -> "dispatch." + unit)
                            .toList())
                    .hasSize(12);
        }
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
