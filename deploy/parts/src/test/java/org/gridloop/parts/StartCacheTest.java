package org.gridloop.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCacheTest {

    @TempDir
    private Path folder;

    private Path jar;
    private StartCache cache;

    @BeforeEach
    void aJarThatWasJustBuilt() throws IOException {
        assumeTrue(Runtime.version().feature() >= 25, "Java before 25 keeps a class archive instead");
        jar = Files.writeString(folder.resolve("app.jar"), "jar");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minusSeconds(60)));
        cache = new StartCache(jar, folder, "service", "18081");
    }

    @Test
    void theFirstRunOfAJarLearns() {
        assertThat(cache.flags()).anyMatch(flag -> flag.startsWith("-XX:AOTCacheOutput="));
    }

    @Test
    void whatWasLearnedIsUsedNextTime() throws IOException {
        Files.writeString(folder.resolve("service-18081.aot"), "learned");

        cache.keep();

        assertThat(cache.flags()).contains("-XX:AOTCache=" + folder.resolve("service.aot"));
        assertThat(folder.resolve("service-18081.aot")).doesNotExist();
    }

    @Test
    void whatWasCutOffInTheMiddleIsThrownAway() throws IOException {
        Files.writeString(folder.resolve("service-18081.aot"), "half");
        Files.writeString(folder.resolve("service-18081.aot.config"), "still needed by who writes the other half");

        cache.keep();

        assertThat(cache.flags()).anyMatch(flag -> flag.startsWith("-XX:AOTCacheOutput="));
        assertThat(folder.resolve("service-18081.aot")).doesNotExist();
        assertThat(folder.resolve("service-18081.aot.config")).doesNotExist();
    }

    @Test
    void aNewBuildLearnsAnew() throws IOException {
        Files.writeString(folder.resolve("service-18081.aot"), "learned");
        cache.keep();

        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(cache.flags()).anyMatch(flag -> flag.startsWith("-XX:AOTCacheOutput="));
    }

    @Test
    void withoutAnythingLearnedNothingIsKept() {
        cache.keep();

        assertThat(folder.resolve("service.aot")).doesNotExist();
    }
}
