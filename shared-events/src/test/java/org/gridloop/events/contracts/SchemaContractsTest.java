package org.gridloop.events.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas beside the golden facts: generated, checked in, and changed by optional additions only. */
class SchemaContractsTest {

    static Stream<String> wireNames() {
        return Contracts.wireNames();
    }

    @ParameterizedTest
    @MethodSource("wireNames")
    void aFactOnlyGainsWhatMayBeMissing(String wireName) {
        Path checkedIn = Contracts.schema(wireName);
        if (Contracts.WRITE && Files.notExists(checkedIn)) {
            return;
        }
        assertThat(SchemaChanges.breaks(Contracts.read(checkedIn), now(wireName)))
                .as("what this change of %s would break", wireName)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("wireNames")
    void theCheckedInSchemaIsThatOfTheRecord(String wireName) {
        Path checkedIn = Contracts.schema(wireName);
        // Never over a schema that the change would break: that one is only ever removed by hand, in plain sight.
        if (Contracts.WRITE
                && (Files.notExists(checkedIn)
                        || SchemaChanges.breaks(Contracts.read(checkedIn), now(wireName))
                                .isEmpty())) {
            Contracts.write(checkedIn, now(wireName));
        }
        assertThat(checkedIn)
                .as("no schema is checked in; make it with -Dgridloop.contracts.write=true")
                .exists();
        assertThat(Contracts.read(checkedIn))
                .as("rewrite it with -Dgridloop.contracts.write=true")
                .isEqualTo(now(wireName));
    }

    @Test
    void noContractIsLeftWithoutItsFact() throws IOException {
        List<String> expected = new ArrayList<>();
        wireNames().forEach(name -> expected.addAll(List.of(name + ".json", name + ".schema.json")));
        try (Stream<Path> files = Files.list(Contracts.FOLDER)) {
            assertThat(files)
                    .as("a fact once told can be read for ever: its record stays, and so does its contract")
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static JsonNode now(String wireName) {
        return SchemaOfFacts.of(wireName, Contracts.fact(wireName));
    }
}
