package org.gridloop.chaos.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FalseClockTest {

    private static final String PROGRAM = """
            class Waiting {
                public static void main(String[] none) throws Exception {
                    long begun = System.nanoTime();
                    java.util.concurrent.locks.LockSupport.parkNanos(300_000_000L);
                    System.out.println(java.time.Instant.now() + " " + (System.nanoTime() - begun) / 1_000_000);
                }
            }
            """;

    /** A JVM whose waits ended at once would not be one with a wrong clock, but a broken one. */
    @Test
    void aJvmSeesAnotherTimeOfDayAndWaitsAsLongAsItShould() throws Exception {
        Optional<FalseClock> clock = FalseClock.find();
        assumeThat(clock).as("libfaketime").isPresent();
        assertThat(run(clock.orElseThrow(), -7)).isCloseTo(-7 * 60, within(30L));
        assertThat(run(clock.orElseThrow(), 7)).isCloseTo(7 * 60, within(30L));
    }

    /** @return by how many seconds its clock was ahead */
    private static long run(FalseClock clock, int minutes) throws IOException, InterruptedException {
        Path source = Files.createTempDirectory("waiting").resolve("Waiting.java");
        Files.writeString(source, PROGRAM);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(java, source.toString());
        builder.environment().putAll(clock.ahead(minutes));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).as(said).isZero();
        String[] parts = said.split(" ", -1);
        assertThat(Long.parseLong(parts[1])).as("ms waited").isGreaterThanOrEqualTo(290);
        return Instant.parse(parts[0]).getEpochSecond() - Instant.now().getEpochSecond();
    }
}
