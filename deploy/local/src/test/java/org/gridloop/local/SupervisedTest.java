package org.gridloop.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gridloop.parts.PartProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedTest {

    /** A process that does nothing, for a minute at most. */
    private static final class Sleeper extends PartProcess {

        Sleeper(Path data) {
            super("sleeper", data, 0);
        }

        @Override
        public boolean isReady() {
            return process().isPresent();
        }

        @Override
        protected List<String> command() {
            return List.of("sleep", "60");
        }
    }

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path data;

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final AtomicBoolean stopping = new AtomicBoolean();

    @AfterEach
    void leaveNothingRunning() {
        stopping.set(true);
        new Sleeper(data).stop();
    }

    @Test
    void aKilledProcessComesBackAsAnother() {
        Supervised sleeper = supervised();
        sleeper.start();
        Thread.ofVirtual().start(sleeper::watch);
        Long first = sleeper.state().pid();

        sleeper.part().kill();

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(sleeper.state().pid()).isNotNull().isNotEqualTo(first));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(said).anyMatch(line -> line.startsWith("ended, restart 1")));
        assertThat(sleeper.state().restarts()).isEqualTo(1);
    }

    @Test
    void aProcessThatEndsWhileStoppingStaysDown() throws InterruptedException {
        Supervised sleeper = supervised();
        sleeper.start();
        Thread watcher = Thread.ofVirtual().start(sleeper::watch);

        stopping.set(true);
        sleeper.stop();

        assertThat(watcher.join(Duration.ofSeconds(10))).isTrue();
        assertThat(sleeper.part().process()).isEmpty();
        assertThat(sleeper.state().restarts()).isZero();
    }

    @Test
    void anotherObjectOnTheSameFolderFindsAndStopsTheProcess() {
        Supervised sleeper = supervised();
        sleeper.start();
        ProcessHandle process = sleeper.part().process().orElseThrow();

        PartProcess found = new Sleeper(data);

        assertThat(found.process()).contains(process);
        found.stop();
        assertThat(process.isAlive()).isFalse();
    }

    private Supervised supervised() {
        return new Supervised(new Sleeper(data), Duration.ofSeconds(10), (part, what) -> said.add(what), stopping::get);
    }
}
