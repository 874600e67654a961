package org.gridloop.backbone.telling;

import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.gridloop.backbone.journal.JournalClosed;
import org.gridloop.backbone.journal.JournalGate;
import org.gridloop.backbone.journal.JournalUnavailable;
import org.jspecify.annotations.Nullable;

/**
 * Whether the journal holds every own fact the log has. An older backup lacks some: new facts would get their numbers.
 * So nobody writes before this process has looked, at its start and whenever the database was away.
 */
@Singleton
public class Wholeness implements JournalGate {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final long patience;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile boolean whole;
    private @Nullable String lacks;

    Wholeness() {
        this(PATIENCE_NANOS);
    }

    /** @param patience how long a writer waits for the look, in ns */
    Wholeness(long patience) {
        this.patience = patience;
    }

    boolean isWhole() {
        return whole;
    }

    @Override
    public boolean isOpen() {
        return whole;
    }

    /** It holds all of them. */
    void found() {
        if (!whole) {
            become(true, null);
        }
    }

    /** It does not. */
    void lacks(String sentence) {
        become(false, sentence);
    }

    /** The database was away: another one may have come in its place. */
    void doubt() {
        if (whole) {
            become(false, null);
        }
    }

    private void become(boolean nowWhole, @Nullable String nowLacks) {
        lock.lock();
        try {
            lacks = nowLacks;
            whole = nowWhole;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void pass() {
        if (!whole) {
            await();
        }
    }

    private void await() {
        lock.lock();
        try {
            long left = patience;
            while (!whole) {
                if (lacks != null) {
                    throw new JournalClosed(lacks);
                }
                if (left <= 0) {
                    throw new JournalUnavailable(new IllegalStateException("not compared with the log yet"));
                }
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JournalUnavailable(e);
        } finally {
            lock.unlock();
        }
    }
}
