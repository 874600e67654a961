package org.gridloop.backbone.hearing;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.backbone.time.Pace;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What happens to a batch of the log: first the views, in one transaction, then the automations. */
final class Hearing {

    static final Logger LOG = Logger.getLogger(Hearing.class);

    private final DataSource source;
    private final Hearers hearers;
    private final Notebook notes;
    private final Patience patience;
    private final AutomationTurn automations;
    private final Redrive redrive;
    private final IntConsumer dropped;

    /** @param dropped is told how many records of a batch were heard before */
    Hearing(DataSource source, Hearers hearers, IntConsumer dropped) {
        this(source, Notebook.IN_TABLES, hearers, dropped, Pace.REAL, Executors::newVirtualThreadPerTaskExecutor);
    }

    /** @param threads on which the automations work, one team a batch */
    Hearing(
            DataSource source,
            Notebook notes,
            Hearers hearers,
            IntConsumer dropped,
            Pace pace,
            Supplier<ExecutorService> threads) {
        this.source = source;
        this.notes = notes;
        this.hearers = hearers;
        this.patience = new Patience(pace);
        this.automations = new AutomationTurn(source, notes, patience, threads);
        this.redrive = new Redrive(source, notes, hearers);
        this.dropped = dropped;
    }

    Redrive redrive() {
        return redrive;
    }

    @Nullable
    String waitingFor() {
        return patience.waitingFor();
    }

    /**
     * Returns when the batch is in the views, its commands are journaled, and what cannot be is parked: its offsets may
     * be committed. What passes by itself is waited for.
     *
     * @throws Patience.Interrupted when the service goes down meanwhile
     */
    void hear(List<Entry> batch) {
        List<Reading> readings = batch.stream().map(Reading::of).toList();
        BatchInViews.Outcome[] outcome = new BatchInViews.Outcome[1];
        patience.insist(() -> outcome[0] = intoViews(readings));
        dropped.accept(outcome[0].dropped());
        automations.take(outcome[0].commands());
        if (outcome[0].released() > 0) {
            goOnWithReleased();
        }
    }

    /** Has the automations hear what left the parking place of the log, also what a crash left on the way. */
    void goOnWithReleased() {
        patience.insist(redrive::released);
    }

    /** Runs what has to come true before hearing can go on. */
    void insist(Runnable work) {
        patience.insist(work);
    }

    private BatchInViews.Outcome intoViews(List<Reading> batch) {
        try {
            return Rows.inTransaction(source, tx -> BatchInViews.hear(tx, notes, hearers, batch, false));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            if (Failure.isPassing(e)) {
                throw e;
            }
            LOG.warnf("a view failed, going through the batch issue by issue: %s", Failure.detail(e));
        }
        return Rows.inTransaction(source, tx -> BatchInViews.hear(tx, notes, hearers, batch, true));
    }
}
