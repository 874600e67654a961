package org.gridloop.backbone.journal;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.gridloop.backbone.deciding.BesideTable;
import org.gridloop.backbone.showing.DatabaseUnavailable;
import org.gridloop.backbone.time.Pace;

/**
 * The journal of this service. Appends of many callers share one commit; commit order is index order, because one lock
 * is held from before the first index is drawn until after the commit. An append whose sequence is taken fails alone.
 */
@Singleton
public class Journal {

    private static final int LARGEST_GROUP = 256;

    private final DataSource source;
    private final JournalStore store;
    private final GroupCommit<Append> group;
    private final JournalWriter writer;
    private final List<JournalGate> gates;
    private final Timer appendSeconds;
    private final DistributionSummary batchSize;

    @Inject
    Journal(
            DataSource source,
            MeterRegistry meters,
            Instance<AfterCommit> listeners,
            Instance<JournalGate> gates,
            Instance<BesideTable> beside) {
        this(
                source,
                new JournalTable(beside.isUnsatisfied() ? null : beside.get()),
                meters,
                () -> listeners.forEach(AfterCommit::factsWereCommitted),
                gates.stream().toList(),
                writing(),
                Pace.REAL);
    }

    public Journal(DataSource source, MeterRegistry meters, AfterCommit afterCommit, JournalGate... gates) {
        this(source, new JournalTable(null), meters, afterCommit, List.of(gates), writing(), Pace.REAL);
    }

    /** A thread of its own waits for the database more cheaply than those of the callers, and may keep what is dear to make. */
    private static Executor writing() {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("journal").daemon().factory());
    }

    Journal(
            DataSource source,
            JournalStore store,
            MeterRegistry meters,
            AfterCommit afterCommit,
            List<JournalGate> gates,
            Executor writing,
            Pace pace) {
        this.gates = List.copyOf(gates);
        this.source = source;
        this.store = store;
        this.writer = new JournalWriter(source, store, afterCommit);
        this.group = new GroupCommit<>(this::writeMeasured, LARGEST_GROUP, writing, pace);
        this.appendSeconds = Timer.builder("journal.append")
                .description("from the first statement of a group to its commit")
                .publishPercentiles(0.5, 0.99)
                .register(meters);
        this.batchSize = DistributionSummary.builder("journal.batch.size")
                .description("appends that shared one commit")
                .register(meters);
    }

    /**
     * Returns when all facts of the append are durable.
     *
     * @throws SequenceTaken when the issue has another last fact than the append expects; nothing was stored
     * @throws JournalUnavailable when the journal cannot be reached; nothing was stored
     * @throws JournalClosed when the journal lacks facts the log has; nothing was stored
     * @throws org.gridloop.backbone.deciding.OutcomeUnknown when the connection was lost at commit and the facts cannot
     *     be found: they may still turn up
     */
    public void append(Append append) {
        gates.forEach(JournalGate::pass);
        group.write(append);
    }

    /** @return whether the journal may be written now, as far as can be told without waiting */
    public boolean isOpen() {
        return gates.stream().allMatch(JournalGate::isOpen);
    }

    /**
     * As {@link #append}, for who must not wait and has found the journal {@link #isOpen open}: no gate is waited for.
     *
     * @return completed when all facts of the append are durable, or with what {@link #append} would throw; on the
     *     thread that writes, so what follows has to be short
     */
    public CompletableFuture<Void> appendSoon(Append append) {
        return group.writeSoon(append);
    }

    /**
     * Puts back facts that were told from here and are lost, all of them or none; at most one append an issue. Asks no
     * gate.
     *
     * @throws SequenceTaken when one of them is there, or would leave a gap
     */
    public void putBack(List<Append> appends) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(true);
            store.insertAtOnce(connection, appends);
        } catch (SQLException e) {
            throw JournalWriter.saysSomebodyLost(e)
                    ? new SequenceTaken(appends.getFirst())
                    : new DatabaseUnavailable(e);
        }
    }

    /** @return the facts of an issue from a sequence on, in order */
    public List<StoredFact> read(String issueId, long fromSequence) {
        try (Connection connection = source.getConnection()) {
            return store.read(connection, issueId, fromSequence);
        } catch (SQLException e) {
            throw new DatabaseUnavailable(e);
        }
    }

    private void writeMeasured(List<GroupCommit.Waiting<Append>> waiting) {
        long started = System.nanoTime();
        writer.write(waiting);
        appendSeconds.record(System.nanoTime() - started, TimeUnit.NANOSECONDS);
        batchSize.record(waiting.size());
    }
}
