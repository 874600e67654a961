package org.gridloop.intake.people;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.backbone.time.DomainClock;

/** Takes away people whose report was never remembered: the process died between the row and the fact. */
@Singleton
class WhenNoFactRefersToARowThenSweep {

    /** No request lasts that long. */
    private static final Duration LEFT_ALONE = Duration.ofHours(1);

    private final DataSource source;
    private final DomainClock clock;

    /** What is older has been swept since this process started. */
    private Instant sweptUntil = Instant.EPOCH;

    WhenNoFactRefersToARowThenSweep(DataSource source, DomainClock clock) {
        this.source = source;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        sweep(clock.now().minus(LEFT_ALONE));
    }

    int sweep(Instant until) {
        int gone = Rows.inTransaction(source, rows -> ReportersTable.sweep(rows, sweptUntil, until));
        sweptUntil = until;
        return gone;
    }
}
