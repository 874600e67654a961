package org.gridloop.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.gridloop.parts.Keys;
import org.gridloop.parts.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the launcher's own class path: there is no Quarkus here to bring what signing needs. */
class TokenCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path data;

    @Test
    void aTokenIsSignedWithTheKeysOfTheDataDirectory() throws IOException {
        assertThat(Launcher.commandLine().execute("make-keys", "--data", data.toString()))
                .isEqualTo(Exit.OK);

        String token = new Tokens(new Keys(data)).token("unit", "D07", List.of("371327001"));

        List<String> parts = List.of(token.split("\\.", -1));
        assertThat(parts).hasSize(3);
        JsonNode claims = SuiteState.json().readTree(Base64.getUrlDecoder().decode(parts.get(1)));
        assertThat(claims.path("iss").asText()).isEqualTo("gridloop");
        assertThat(claims.path("roles").get(0).asText()).isEqualTo("unit");
        assertThat(claims.path("unit").asText()).isEqualTo("D07");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(8 * 3600);
    }
}
