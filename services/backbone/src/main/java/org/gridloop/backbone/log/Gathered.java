package org.gridloop.backbone.log;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/**
 * What came from the log and waits for the next round. Whoever brings is let go at once while there is room, so that the
 * connector waits for the log and not, polling for nothing every 2 ms, for the hearing. For any thread.
 *
 * @param <T> what comes
 */
public final class Gathered<T> {

    private final int room;
    private final Deque<T> entries = new ArrayDeque<>();
    private CompletableFuture<Void> more = CompletableFuture.completedFuture(null);

    /** @param room more entries than these are brought only by who does not wait for it */
    public Gathered(int room) {
        this.room = room;
    }

    /** @return completed when more may be brought */
    public synchronized CompletableFuture<Void> add(Collection<T> brought) {
        entries.addAll(brought);
        if (entries.size() >= room && more.isDone()) {
            more = new CompletableFuture<>();
        }
        return more;
    }

    /** @return the oldest entries, at most so many */
    public List<T> take(int most) {
        List<T> taken = new ArrayList<>();
        CompletableFuture<Void> waiting;
        synchronized (this) {
            while (taken.size() < most && !entries.isEmpty()) {
                taken.add(entries.removeFirst());
            }
            waiting = entries.size() < room ? more : CompletableFuture.completedFuture(null);
        }
        waiting.complete(null);
        return taken;
    }

    /** Forgets entries that another process hears now. */
    public void drop(Predicate<T> which) {
        synchronized (this) {
            entries.removeIf(which);
        }
        take(0);
    }
}
