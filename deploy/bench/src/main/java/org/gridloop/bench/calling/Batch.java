package org.gridloop.bench.calling;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** So many things to do, shared out among callers. */
public final class Batch {

    /** Does the things it is given, one after the other. */
    public interface Work extends AutoCloseable {
        void on(int number) throws Exception;
    }

    /** Makes the work of one caller, numbered from 0. */
    @FunctionalInterface
    public interface Maker {
        Work of(int caller) throws Exception;
    }

    private Batch() {}

    /** @param count of things, numbered from 0 */
    public static void run(int callers, int count, Maker maker) throws Exception {
        AtomicLong next = new AtomicLong();
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            for (int caller = 0; caller < callers; caller++) {
                Work work = maker.of(caller);
                running.add(threads.submit(() -> {
                    try (work) {
                        for (long number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                            work.on((int) number);
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> one : running) {
                Load.part(one);
            }
        }
    }
}
