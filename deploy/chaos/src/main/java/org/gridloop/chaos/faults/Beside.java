package org.gridloop.chaos.faults;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** The one fault that takes its time, struck beside the others. For one thread. */
final class Beside {

    private static final Executor THREAD =
            task -> Thread.ofPlatform().daemon().name("fault").start(task);

    private CompletableFuture<Long> running = CompletableFuture.completedFuture(0L);

    /** @return when it is over: how many ms it took */
    CompletableFuture<Long> strike(Fault fault) throws Exception {
        awaitOver();
        running = CompletableFuture.supplyAsync(
                () -> {
                    long begun = System.nanoTime();
                    try {
                        fault.strike();
                    } catch (Exception e) {
                        throw new CompletionException(e);
                    }
                    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
                },
                THREAD);
        return running;
    }

    /** Returns when nothing goes on here, with what became of it. */
    void awaitOver() throws Exception {
        running.get();
    }
}
