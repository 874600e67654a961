package org.gridloop.bench.calling;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;

/** Callers in a closed loop for a while: each calls again as soon as it was answered. */
public final class Load {

    /** What one caller does again and again. */
    public interface Work extends AutoCloseable {
        /** @return whether it succeeded */
        boolean once() throws Exception;
    }

    /** Makes the work of one caller, numbered from 0. */
    @FunctionalInterface
    public interface Maker {
        Work of(int caller) throws Exception;
    }

    /** @param latencies of what succeeded, in microseconds */
    public record Measured(double perSecond, long succeeded, long failed, Histogram latencies) {}

    private Load() {}

    public static Measured run(int callers, double seconds, Maker maker) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Measured>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            for (int caller = 0; caller < callers; caller++) {
                Work work = maker.of(caller);
                running.add(threads.submit(() -> {
                    start.await();
                    return repeat(work, seconds);
                }));
            }
            long started = System.nanoTime();
            start.countDown();
            Histogram latencies = new Histogram(3);
            long succeeded = 0;
            long failed = 0;
            for (Future<Measured> one : running) {
                Measured part = part(one);
                latencies.add(part.latencies());
                succeeded += part.succeeded();
                failed += part.failed();
            }
            double took = (System.nanoTime() - started) / 1e9;
            return new Measured(succeeded / took, succeeded, failed, latencies);
        }
    }

    private static Measured repeat(Work work, double seconds) throws Exception {
        Histogram latencies = new Histogram(3);
        long failed = 0;
        try (work) {
            long end = System.nanoTime() + (long) (seconds * 1e9);
            for (long begun = System.nanoTime(); begun < end; ) {
                boolean succeeded = work.once();
                long now = System.nanoTime();
                if (succeeded) {
                    latencies.recordValue(Math.max(1, (now - begun) / 1000));
                } else {
                    failed++;
                }
                begun = now;
            }
        }
        return new Measured(0, latencies.getTotalCount(), failed, latencies);
    }

    /** What one caller brought, or what stopped it. */
    static <T> T part(Future<T> one) throws Exception {
        try {
            return one.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
