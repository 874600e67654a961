package org.gridloop.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalBrokerTest {

    @TempDir
    private Path jars;

    /** As a second build leaves it: another jar of the same name, in a folder that is as old as before. */
    @Test
    void what_was_learned_with_a_jar_that_was_replaced_is_not_fresh() throws IOException {
        Instant built = Instant.now().minusSeconds(60);
        Path own = Files.writeString(jars.resolve("broker-1.0.0.jar"), "jar");
        Files.writeString(jars.resolve("kafka_2.13-4.4.0.jar"), "another jar");
        Path learned = Files.createDirectory(jars.resolve("learned"));
        Files.writeString(learned.resolve("broker-9092-work.aot"), "learned");
        Files.setLastModifiedTime(own, FileTime.from(built));
        Files.setLastModifiedTime(jars, FileTime.from(built));
        new StartCache(LocalBroker.built(jars), learned, "broker", "9092").keep();
        assertThat(hasLearned(learned)).isTrue();

        Files.setLastModifiedTime(own, FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(hasLearned(learned)).isFalse();
    }

    @Test
    void before_it_is_packaged_the_jars_around_it_are_what_was_built() throws IOException {
        Files.writeString(jars.resolve("kafka_2.13-4.4.0.jar"), "another jar");

        assertThat(LocalBroker.built(jars)).isEqualTo(jars);
        assertThat(LocalBroker.built(jars.resolve("missing"))).isEqualTo(jars.resolve("missing"));
    }

    private boolean hasLearned(Path learned) {
        return new StartCache(LocalBroker.built(jars), learned, "broker", "9092").hasLearnedToWork();
    }
}
