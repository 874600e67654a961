package org.gridloop.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.gridloop.parts.StartCache.Run;
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
        assertThat(cache.flags(Run.SHORT)).anyMatch(flag -> flag.startsWith("-XX:AOTCacheOutput="));
    }

    @Test
    void whatWasLearnedIsUsedNextTime() throws IOException {
        Files.writeString(folder.resolve("service-18081.aot"), "learned");

        cache.keep();

        assertThat(cache.flags(Run.SHORT)).contains("-XX:AOTCache=" + folder.resolve("service.aot"));
        assertThat(folder.resolve("service-18081.aot")).doesNotExist();
    }

    @Test
    void whatWasCutOffInTheMiddleIsThrownAway() throws IOException {
        Files.writeString(folder.resolve("service-18081.aot"), "half");
        Files.writeString(folder.resolve("service-18081.aot.config"), "still needed by who writes the other half");

        cache.keep();

        assertThat(cache.flags(Run.SHORT)).anyMatch(flag -> flag.startsWith("-XX:AOTCacheOutput="));
        assertThat(folder.resolve("service-18081.aot")).doesNotExist();
        assertThat(folder.resolve("service-18081.aot.config")).doesNotExist();
    }

    @Test
    void aNewBuildLearnsAnew() throws IOException {
        Files.writeString(folder.resolve("service-18081.aot"), "learned");
        cache.keep();

        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(cache.flags(Run.SHORT)).anyMatch(flag -> flag.startsWith("-XX:AOTCacheOutput="));
    }

    @Test
    void withoutAnythingLearnedNothingIsKept() {
        cache.keep();

        assertThat(folder.resolve("service.aot")).doesNotExist();
    }

    @Test
    void whatWasLearnedUnderLoadIsForThoseWhoWorkForLong() throws IOException {
        aRunUnderLoadEnded();

        assertThat(cache.flags(Run.LONG, List.of("-XX:TieredStopAtLevel=1")))
                .contains("-XX:AOTCache=" + folder.resolve("service-work.aot"))
                .doesNotContain("-XX:TieredStopAtLevel=1");
        assertThat(cache.flags(Run.SHORT, List.of("-XX:TieredStopAtLevel=1")))
                .contains("-XX:TieredStopAtLevel=1", "-XX:AOTCacheOutput=" + folder.resolve("service-18081.aot"));
    }

    @Test
    void withoutHavingLearnedUnderLoadALongRunIsLikeAShortOne() {
        assertThat(cache.flags(Run.LONG)).isEqualTo(cache.flags(Run.SHORT));
    }

    @Test
    void whoLearnsUnderLoadOptimizesWhateverWasLearnedBefore() throws IOException {
        aRunUnderLoadEnded();

        assertThat(cache.flags(Run.LEARNING, List.of("-XX:TieredStopAtLevel=1")))
                .contains("-XX:AOTCacheOutput=" + folder.resolve("service-18081-work.aot"))
                .doesNotContain("-XX:TieredStopAtLevel=1");
    }

    @Test
    void aNewBuildHasNotLearnedToWork() throws IOException {
        aRunUnderLoadEnded();
        assertThat(cache.hasLearnedToWork()).isTrue();

        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(cache.hasLearnedToWork()).isFalse();
        assertThat(cache.flags(Run.LONG)).isEqualTo(cache.flags(Run.SHORT));
    }

    @Test
    void whatIsForgottenIsLearnedAnew() throws IOException {
        aRunUnderLoadEnded();

        cache.forget();

        assertThat(cache.hasLearnedToWork()).isFalse();
    }

    private void aRunUnderLoadEnded() throws IOException {
        Files.writeString(folder.resolve("service-18081-work.aot"), "learned");
        cache.keep();
    }
}
