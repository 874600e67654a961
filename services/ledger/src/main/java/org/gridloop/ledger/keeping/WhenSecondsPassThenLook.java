package org.gridloop.ledger.keeping;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.gridloop.backbone.log.IssueLog;
import org.gridloop.backbone.log.LogReader;
import org.gridloop.backbone.showing.DatabaseUnavailable;
import org.gridloop.backbone.showing.Rows;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Every few seconds: signs what waited long enough, and counts what is odd and still to be heard. */
@Singleton
class WhenSecondsPassThenLook {

    private static final Logger LOG = Logger.getLogger(WhenSecondsPassThenLook.class);
    private static final long ANSWERS_NANOS = Duration.ofSeconds(15).toNanos();

    private record Look(long records, long uncovered, long findings, long lag) {}

    private final DataSource source;
    private final IssueLog log;
    private final Keeper keeper;
    private volatile Look last = new Look(0, 0, 0, 0);
    private List<TopicPartition> partitions = List.of();
    private volatile @Nullable LogReader reader;
    private volatile long answeredAt = System.nanoTime() - ANSWERS_NANOS;

    @Inject
    WhenSecondsPassThenLook(DataSource source, IssueLog log, Keeper keeper) {
        this.source = source;
        this.log = log;
        this.keeper = keeper;
    }

    void meters(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("ledger.records", () -> last.records())
                .description("records that are kept")
                .register(meters);
        Gauge.builder("ledger.uncovered", () -> last.uncovered())
                .description("records that no checkpoint covers yet")
                .register(meters);
        Gauge.builder("ledger.findings", () -> last.findings())
                .description("odd records: duplicates, gaps, unknown types and the like")
                .register(meters);
        Gauge.builder("consumer.lag", () -> last.lag())
                .description("records of the log that are still to be kept")
                .register(meters);
    }

    /** @return whether the brokers answered lately */
    boolean logAnswers() {
        return System.nanoTime() - answeredAt < ANSWERS_NANOS;
    }

    @Scheduled(every = "3s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        try {
            Rows.inTransaction(source, tx -> {
                keeper.cover(tx);
                return true;
            });
            long lag = lag();
            last = Rows.reading(
                            source,
                            tx -> tx.one("""
                                    select size, size - checkpointed, (select count(*) from finding) from head""", row -> new Look(row.getLong(1), row.getLong(2), row.getLong(3), lag)))
                    .orElseThrow();
        } catch (DatabaseUnavailable | KafkaException e) {
            LOG.debugf("cannot look: %s", e.getClass().getSimpleName());
        }
    }

    private long lag() {
        Map<Integer, Long> next = Rows.reading(source, LedgerTable::nextOffsets);
        long lag = 0;
        for (Map.Entry<TopicPartition, Long> end : ends().entrySet()) {
            lag += Math.max(0, end.getValue() - next.getOrDefault(end.getKey().partition(), 0L));
        }
        answeredAt = System.nanoTime();
        return lag;
    }

    private Map<TopicPartition, Long> ends() {
        LogReader open = reader;
        try {
            if (open == null) {
                partitions = IssueLog.allOf(log.ensureTopic());
                open = log.reader();
                reader = open;
            }
            return open.ends(partitions);
        } catch (KafkaException e) {
            close();
            throw e;
        }
    }

    private void close() {
        LogReader open = reader;
        reader = null;
        if (open != null) {
            open.close();
        }
    }
}
