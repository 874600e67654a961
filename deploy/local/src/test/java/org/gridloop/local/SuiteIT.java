package org.gridloop.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.gridloop.parts.PartFailure;
import org.gridloop.parts.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts alone: the services are tried by the whole-loop test. */
class SuiteIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path data;

    private final List<String> said = new CopyOnWriteArrayList<>();

    @Test
    void killedPartsComeBackASecondSuiteIsRefusedAndNothingIsLeftBehind() throws SQLException {
        int base = freeBase();
        try (Suite suite = Suite.start(data, base, List.of(), said::add)) {
            long postgres = suite.pid("postgres").orElseThrow();
            long broker = suite.pid("broker").orElseThrow();

            assertThatThrownBy(() -> Suite.start(data, base, List.of(), said::add))
                    .isInstanceOf(PartFailure.class)
                    .hasMessageContaining("already runs on " + data);
            assertThatThrownBy(() -> Suite.start(data.resolve("other"), base, List.of(), said::add))
                    .isInstanceOf(PartFailure.class)
                    .hasMessageContaining("Port " + suite.ports().postgres() + ", needed by PostgreSQL");

            suite.kill("postgres");
            suite.kill("broker");

            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(suite.pid("postgres")).isNotEmpty().isNotEqualTo(OptionalLong.of(postgres));
                assertThat(suite.pid("broker")).isNotEmpty().isNotEqualTo(OptionalLong.of(broker));
                assertThat(suite.state().orElseThrow().parts()).allSatisfy(part -> {
                    assertThat(part.phase()).isEqualTo(SuiteState.PartPhase.READY);
                    assertThat(part.restarts()).isEqualTo(1);
                });
            });
            if (Files.isExecutable(Path.of("/usr/bin/renice"))) {
                await().untilAsserted(() -> assertThat(niceness(suite, "broker"))
                        .as("it follows, also after it came back")
                        .isGreaterThan(niceness(suite, "postgres")));
            }
            var access = suite.database(Service.INTAKE);
            try (Connection connection =
                    DriverManager.getConnection(access.jdbcUrl(), access.user(), access.password())) {
                assertThat(connection.isValid(5)).isTrue();
            }
            assertThat(Suite.attach(data)).isPresent();
        }
        assertThat(Suite.attach(data)).isEmpty();
        assertThat(new SuiteParts(data, new SuitePorts(base)).all(List.of()))
                .allSatisfy(part -> assertThat(part.process()).isEmpty());
    }

    /** The 19th field of {@code /proc/PID/stat}; the second one, in brackets, may hold spaces. */
    private static int niceness(Suite suite, String part) throws IOException {
        Path stat = Path.of("/proc", Long.toString(suite.pid(part).orElseThrow()), "stat");
        return Integer.parseInt(
                Files.readString(stat).replaceFirst(".*\\) ", "").split(" ", -1)[16]);
    }

    private static int freeBase() {
        return IntStream.iterate(23_080, base -> base + 100)
                .limit(300)
                .filter(base ->
                        new SuitePorts(base).inUse(List.of()).keySet().stream().allMatch(Ports::isFree))
                .findFirst()
                .orElseThrow();
    }
}
