package org.gridloop.events.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.IntakeEvent.IssueReported;
import org.gridloop.events.Urgency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One full example of every fact, as it has stood in a log: it reads, and is told again word for word. */
class GoldenFactsTest {

    static Stream<String> wireNames() {
        return Contracts.wireNames();
    }

    @ParameterizedTest
    @MethodSource("wireNames")
    void readsAndIsToldAgainWordForWord(String wireName) throws JsonProcessingException {
        JsonNode golden = Contracts.read(Contracts.golden(wireName));
        DomainEvent fact = Contracts.JSON.treeToValue(golden, Contracts.fact(wireName));
        assertThat(Contracts.parse(Contracts.JSON.writeValueAsString(fact))).isEqualTo(golden);
    }

    @ParameterizedTest
    @MethodSource("wireNames")
    void theExampleLeavesNothingOut(String wireName) {
        JsonNode golden = Contracts.read(Contracts.golden(wireName));
        assertThat(golden.fieldNames())
                .toIterable()
                .containsExactlyElementsOf(Stream.of(Contracts.fact(wireName).getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("wireNames")
    void readsWithoutWhatMayBeMissing(String wireName) throws JsonProcessingException {
        ObjectNode least = Contracts.read(Contracts.golden(wireName)).deepCopy();
        for (RecordComponent component : Contracts.fact(wireName).getRecordComponents()) {
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                least.remove(component.getName());
            }
        }
        DomainEvent fact = Contracts.JSON.treeToValue(least, Contracts.fact(wireName));
        assertThat(Contracts.parse(Contracts.JSON.writeValueAsString(fact))).isEqualTo(least);
    }

    @ParameterizedTest
    @MethodSource("wireNames")
    void readsWithAComponentOfALaterDay(String wireName) throws JsonProcessingException {
        JsonNode golden = Contracts.read(Contracts.golden(wireName));
        ObjectNode later = golden.deepCopy();
        later.put("ofALaterDay", true);
        DomainEvent fact = Contracts.JSON.treeToValue(later, Contracts.fact(wireName));
        assertThat(Contracts.parse(Contracts.JSON.writeValueAsString(fact))).isEqualTo(golden);
    }

    @Test
    void timesAreTextEnumsAreLowerCaseAndNothingIsNull() {
        for (String wireName : wireNames().toList()) {
            String golden = Contracts.text(Contracts.golden(wireName));
            assertThat(golden).doesNotContain("null");
            assertThat(golden).doesNotContainPattern(": \"[A-Z]{5,}\"");
        }
        assertThat(Contracts.text(Contracts.golden("routing.issue-dispatched.v1")))
                .contains("\"2026-07-01T11:05:20.123456Z\"")
                .contains("\"general\"")
                .contains("\"grid\"");
    }

    @Test
    void anEnumIsReadInAnyCase() throws JsonProcessingException {
        ObjectNode golden =
                Contracts.read(Contracts.golden("intake.issue-reported.v1")).deepCopy();
        for (String text : List.of("urgent", "URGENT", "Urgent")) {
            golden.put("urgency", text);
            assertThat(Contracts.JSON.treeToValue(golden, IssueReported.class).urgency())
                    .isEqualTo(Urgency.URGENT);
        }
    }
}
