package org.gridloop.backbone.hearing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the log on a thread of its own, a few batches ahead of who folds them. */
final class ReadAhead implements AutoCloseable {

    private static final int BATCHES_AHEAD = 1;

    /** Takes what was read, in order. */
    @FunctionalInterface
    interface Sink {
        void put(Reading reading);
    }

    /** @param failure why there is no more */
    private record Batch(List<Reading> readings, @Nullable RuntimeException failure) {}

    private final BlockingQueue<Batch> batches = new ArrayBlockingQueue<>(BATCHES_AHEAD);
    private final int size;
    private final Thread thread;
    private List<Reading> open = new ArrayList<>();

    ReadAhead(Consumer<Sink> reading, int size) {
        this.size = size;
        this.thread = Thread.ofPlatform().name("read-ahead").daemon().start(() -> run(reading));
    }

    /** @return the next records; none when all were read */
    List<Reading> take() {
        try {
            Batch batch = batches.take();
            if (batch.failure() != null) {
                throw batch.failure();
            }
            return batch.readings();
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private void run(Consumer<Sink> reading) {
        try {
            reading.accept(this::put);
            if (!open.isEmpty()) {
                handOver();
            }
            batches.put(new Batch(List.of(), null));
        } catch (CancellationException | InterruptedException e) {
            // Nobody waits any more.
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private void put(Reading reading) {
        open.add(reading);
        if (open.size() == size) {
            try {
                handOver();
            } catch (InterruptedException e) {
                throw interrupted();
            }
        }
    }

    private void handOver() throws InterruptedException {
        batches.put(new Batch(open, null));
        open = new ArrayList<>(size);
    }

    private void fail(RuntimeException failure) {
        try {
            batches.put(new Batch(List.of(), failure));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static CancellationException interrupted() {
        Thread.currentThread().interrupt();
        return new CancellationException("interrupted while reading the log");
    }

    /** The consumer is for one thread: it is let go of before anybody else uses it. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
