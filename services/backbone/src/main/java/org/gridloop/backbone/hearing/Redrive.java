package org.gridloop.backbone.hearing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.gridloop.backbone.hearing.ParkedStore.Parked;
import org.gridloop.backbone.hearing.ParkedStore.Waiting;
import org.gridloop.backbone.hearing.Reading.Readable;
import org.gridloop.backbone.showing.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Applies parked records again, in order, and stops at the first that fails again. What is heard meanwhile of the same
 * issue goes behind them; the issue is let go only when none waits any more.
 */
public final class Redrive {

    /**
     * @param redriven how many records were applied
     * @param remaining how many wait still
     * @param reason why the first of them waits, if any does
     */
    public record Redriven(
            int redriven, int remaining, @Nullable String reason) {}

    private final DataSource source;
    private final Notebook notes;
    private final Hearers hearers;

    Redrive(DataSource source, Notebook notes, Hearers hearers) {
        this.source = source;
        this.notes = notes;
        this.hearers = hearers;
    }

    /**
     * @param consumer for whom, null for all
     * @return what came of it, or empty when somebody else is at it
     */
    Optional<Redriven> issue(String issueId, @Nullable String consumer) {
        return alone(issueId, () -> {
            int redriven = 0;
            for (Parked who : parked(issueId, consumer)) {
                redriven += redrive(who);
            }
            return result(redriven, issueId, consumer);
        });
    }

    /** Re-drives what is on its way to the automations. */
    void released() {
        for (Parked who : Rows.reading(source, notes.parked()::released)) {
            alone(who.issueId(), () -> automation(who));
        }
    }

    private <T> Optional<T> alone(String issueId, java.util.function.Supplier<T> work) {
        return Rows.inTransaction(
                source, tx -> notes.parked().alone(tx, issueId) ? Optional.of(work.get()) : Optional.<T>empty());
    }

    /** The log first: what leaves its parking place goes on to views and automations. */
    private List<Parked> parked(String issueId, @Nullable String consumer) {
        List<Parked> who = new ArrayList<>();
        for (Parked one : Rows.reading(source, tx -> notes.parked().of(tx, List.of(issueId)))) {
            if (consumer == null || consumer.equals(one.consumer())) {
                if (one.consumer().equals(ParkedStore.LOG)) {
                    who.addFirst(one);
                } else {
                    who.add(one);
                }
            }
        }
        return who;
    }

    private int redrive(Parked who) {
        if (who.consumer().equals(ParkedStore.LOG)) {
            return log(who);
        }
        Optional<View> view = hearers.view(who.consumer());
        return view.isPresent() ? view(view.get(), who) : automation(who);
    }

    private int log(Parked who) {
        BatchInViews.Outcome outcome =
                Rows.inTransaction(source, tx -> BatchInViews.release(tx, notes, hearers, who.issueId()));
        for (When<?> automation : hearers.automations()) {
            automation(new Parked(automation.name(), who.issueId()));
        }
        return outcome.released();
    }

    private int view(View view, Parked who) {
        return Rows.inTransaction(source, tx -> {
            notes.heard().lock(tx, notes.parked().partitions(tx, who.issueId()));
            int done = 0;
            for (Waiting waiting : notes.parked().queue(tx, who, Integer.MAX_VALUE)) {
                if (!(waiting.reading() instanceof Readable readable)) {
                    notes.parked().because(tx, who, "unreadable", "");
                    return done;
                }
                Throwable failure = ViewTurn.tryToApply(tx, view, List.of(readable));
                if (failure != null) {
                    notes.parked().because(tx, who, Failure.reason(failure), Failure.detail(failure));
                    return done;
                }
                notes.parked().done(tx, who, waiting);
                done++;
            }
            return done;
        });
    }

    private int automation(Parked who) {
        Optional<When<?>> automation = hearers.automation(who.consumer());
        if (automation.isEmpty()) {
            because(who, "failed", "nobody here is called " + who.consumer());
            return 0;
        }
        int done = 0;
        while (true) {
            Optional<Waiting> next = Rows.reading(
                    source, tx -> notes.parked().queue(tx, who, 1).stream().findFirst());
            if (next.isEmpty()) {
                return done;
            }
            if (!(next.get().reading() instanceof Readable readable)) {
                because(who, "unreadable", "");
                return done;
            }
            try {
                new Command(automation.get(), readable).run();
            } catch (RuntimeException | LinkageError | StackOverflowError e) {
                if (Failure.isPassing(e)) {
                    throw e;
                }
                because(who, Failure.reason(e), Failure.detail(e));
                return done;
            }
            takeOut(who, next.get());
            done++;
        }
    }

    private void takeOut(Parked who, Waiting waiting) {
        Rows.inTransaction(source, tx -> {
            notes.heard()
                    .lock(tx, new TreeSet<>(List.of(waiting.reading().entry().partition())));
            notes.parked().done(tx, who, waiting);
            return true;
        });
    }

    private void because(Parked who, String reason, String detail) {
        Rows.inTransaction(source, tx -> {
            notes.parked().because(tx, who, reason, detail);
            return true;
        });
    }

    private Redriven result(int redriven, String issueId, @Nullable String consumer) {
        return Rows.reading(source, tx -> result(tx, redriven, issueId, consumer));
    }

    private static Redriven result(Rows tx, int redriven, String issueId, @Nullable String consumer)
            throws SQLException {
        int remaining = tx.one(
                        "select count(*) from parked_record where issue_id = ? and (?::text is null or consumer = ?)",
                        row -> row.getInt(1),
                        issueId,
                        consumer,
                        consumer)
                .orElse(0);
        String reason = tx.one("""
                        select consumer || ': ' || reason || case when detail = '' then '' else ' ' || detail end
                        from parked_issue where issue_id = ? and (?::text is null or consumer = ?)
                        order by consumer = 'log' desc, since limit 1""", row -> row.getString(1), issueId, consumer, consumer)
                .orElse(null);
        return new Redriven(redriven, remaining, reason);
    }
}
