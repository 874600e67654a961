package org.gridloop.ledger.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
@LedgerService
class OpenApiIT {

    private static final Path CHECKED_IN = Path.of("openapi.yaml");

    @Test
    void theCheckedInDescriptionIsWhatTheServiceServes() throws IOException {
        String served =
                given().get("/q/openapi").then().statusCode(200).extract().asString();
        if (Boolean.getBoolean("gridloop.openapi.write")) {
            Files.writeString(CHECKED_IN, served);
        }
        // The order of its members depends on the order in which classes were found.
        YAMLMapper yaml = new YAMLMapper();
        assertThat(yaml.readTree(Files.readString(CHECKED_IN)))
                .as("refresh it with -Dgridloop.openapi.write=true")
                .isEqualTo(yaml.readTree(served));
    }
}
