package org.gridloop.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.gridloop.parts.StartCache.Run;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartProcessTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Writes down what it learned, if it shall learn, and does nothing for a minute, or ends at once. */
    private static final class Learner extends PartProcess {

        private final StartCache cache;
        private final String then;

        Learner(Path data, StartCache cache, String then) {
            super("learner", data, 0);
            this.cache = cache;
            this.then = then;
        }

        @Override
        public boolean isReady() {
            return process().isPresent();
        }

        @Override
        protected List<String> command() {
            return List.of(
                    "sh",
                    "-c",
                    "case \"$1\" in -XX:AOTCacheOutput=*) echo learned > \"${1#*=}\";; esac; " + then,
                    "sh",
                    cache.flags(Run.SHORT, List.of()).getFirst());
        }

        @Override
        protected Optional<StartCache> startCache() {
            return Optional.of(cache);
        }
    }

    @TempDir
    private Path data;

    private StartCache cache;

    @BeforeEach
    void aJarThatWasJustBuilt() throws IOException {
        assumeTrue(Runtime.version().feature() >= 25, "Java before 25 keeps a class archive instead");
        Path jar = Files.writeString(data.resolve("app.jar"), "jar");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minusSeconds(60)));
        cache = new StartCache(jar, data, "learner", "0");
    }

    @AfterEach
    void leaveNothingRunning() {
        new Learner(data, cache, "exit").stop();
    }

    @Test
    void what_one_that_ended_by_itself_had_learned_is_used_by_the_next() {
        Learner first = new Learner(data, cache, "exit");
        first.launch();
        first.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();

        Learner next = new Learner(data, cache, "sleep 60");
        next.start(PATIENCE);

        assertThat(next.isLearning()).isFalse();
        assertThat(data.resolve("learner.aot")).content().startsWith("learned");
    }
}
