package org.gridloop.backbone.hearing;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.gridloop.backbone.log.IssueLog;
import org.gridloop.backbone.log.LogReader;
import org.gridloop.backbone.showing.DatabaseUnavailable;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.backbone.time.GivingWay;

/** Looks at the log's ends twice a second, and so knows whether the hearing has caught up. */
@Singleton
class LogWatch implements CaughtUp, GivingWay.Work {

    private static final long EVERY_MS = 500;
    private static final long FRESH_NANOS = Duration.ofSeconds(2).toNanos();
    private static final long ANSWERS_NANOS = Duration.ofSeconds(5).toNanos();

    /** @param comesEachSecond by how much each partition grew since the look before, a second */
    private record Look(Map<Integer, Long> ends, Map<Integer, Double> comesEachSecond, boolean viewsAreThere, long at) {

        static Look none(long at) {
            return new Look(Map.of(), Map.of(), false, at);
        }

        Look then(Map<Integer, Long> nowEnds, boolean viewsAreThere, long now) {
            Map<Integer, Double> comes = new HashMap<>();
            ends.forEach((partition, end) ->
                    comes.put(partition, (nowEnds.getOrDefault(partition, end) - end) * 1e9 / Math.max(1, now - at)));
            return new Look(nowEnds, comes, viewsAreThere, now);
        }
    }

    private final DataSource source;
    private final IssueLog log;
    private final Progress progress;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile Look last = Look.none(System.nanoTime() - ANSWERS_NANOS);

    @Inject
    LogWatch(DataSource source, IssueLog log, Progress progress) {
        this.source = source;
        this.log = log;
        this.progress = progress;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().name("log-watch").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    @Override
    public boolean isCaughtUp() {
        Look look = last;
        return System.nanoTime() - look.at() <= FRESH_NANOS
                && progress.hasJoined()
                && look.viewsAreThere()
                && lag(look) == 0;
    }

    /** @return whether the brokers answered lately */
    boolean logAnswers() {
        return System.nanoTime() - last.at() <= ANSWERS_NANOS;
    }

    /** @return how many records of this process's partitions are still to be heard */
    @Override
    public long lag() {
        return lag(last);
    }

    /** @return how many records a second the partitions of this process grew by, between the last two looks */
    @Override
    public double comesEachSecond() {
        Map<Integer, Double> comes = last.comesEachSecond();
        return progress.heardTo().keySet().stream()
                .mapToDouble(partition -> comes.getOrDefault(partition, 0.0))
                .sum();
    }

    private long lag(Look look) {
        long lag = 0;
        for (Map.Entry<Integer, Long> mine : progress.heardTo().entrySet()) {
            lag += Math.max(0, look.ends().getOrDefault(mine.getKey(), 0L) - mine.getValue());
        }
        return lag;
    }

    private void run() {
        try {
            do {
                watch();
            } while (!stopping.await(EVERY_MS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() throws InterruptedException {
        try {
            int partitions = log.ensureTopic();
            try (LogReader reader = log.reader()) {
                do {
                    look(reader, partitions);
                } while (!stopping.await(EVERY_MS, TimeUnit.MILLISECONDS));
            }
        } catch (KafkaException e) {
            // Shows as age of the last look, in the readiness of the log.
            Hearing.LOG.debugf("the log does not answer: %s", e.getClass().getSimpleName());
        }
    }

    private void look(LogReader reader, int partitions) {
        long at = System.nanoTime();
        Map<TopicPartition, Long> found = reader.ends(IssueLog.allOf(partitions));
        Map<Integer, Long> ends = new HashMap<>();
        found.forEach((partition, end) -> ends.put(partition.partition(), end));
        last = last.then(ends, viewsAreThere(ends), at);
    }

    /** Asks for all partitions, also those another process hears into the same views. */
    private boolean viewsAreThere(Map<Integer, Long> ends) {
        try {
            Map<Integer, Long> next = Rows.reading(source, HeardTable::nextOffsets);
            return ends.entrySet().stream().allMatch(end -> next.getOrDefault(end.getKey(), 0L) >= end.getValue());
        } catch (DatabaseUnavailable e) {
            return false;
        }
    }
}
