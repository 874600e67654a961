package org.gridloop.backbone.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.gridloop.backbone.journal.TestJournals;
import org.gridloop.backbone.log.IssueLog;
import org.gridloop.backbone.log.TestLog;
import org.gridloop.parts.TestParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes is seen on a real log. */
class LogWatchIT {

    private static final int MINE = 0;
    private static final int ANOTHERS = 1;
    private static final int MANY = 500;

    private final TestParts parts = TestParts.fresh("backbone");
    private final TestLog log = new TestLog(parts);
    private final Progress progress = new Progress();
    private final LogWatch watch = new LogWatch(TestJournals.migrated(parts), log.of("test"), progress);

    @BeforeEach
    void start() {
        log.empty();
        progress.assigned(Map.of(MINE, 0L));
        watch.start(new StartupEvent());
        Awaitility.await().until(watch::logAnswers);
    }

    @AfterEach
    void stop() {
        watch.stop(new ShutdownEvent());
    }

    private void come(int partition) {
        log.send(Collections.nCopies(MANY, new ProducerRecord<>(IssueLog.TOPIC, partition, "issue", new byte[] {1})));
    }

    @Test
    void whatComesIsToldWhileItComesAndWhatWaitsHowever() {
        assertThat(watch.comesEachSecond()).isZero();
        come(MINE);
        Awaitility.await().until(() -> watch.comesEachSecond() > 0);
        assertThat(watch.lag()).isEqualTo(MANY);
        Awaitility.await().until(() -> watch.comesEachSecond() == 0);
        assertThat(watch.lag()).isEqualTo(MANY);
    }

    @Test
    void whatComesForAnotherProcessIsNotCounted() {
        come(ANOTHERS);
        come(MINE);
        Awaitility.await().until(() -> watch.lag() == MANY);
        Awaitility.await().until(() -> watch.comesEachSecond() == 0);
        come(ANOTHERS);
        Awaitility.await().during(Duration.ofMillis(1200)).until(() -> watch.comesEachSecond() == 0);
        assertThat(watch.lag()).isEqualTo(MANY);
    }
}
