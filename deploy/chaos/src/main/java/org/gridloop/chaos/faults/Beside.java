package org.gridloop.chaos.faults;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** The one fault that takes its time, struck beside the others. For one thread. */
final class Beside {

    private Future<Long> running = CompletableFuture.completedFuture(0L);

    /** @return when it is over: how many ms it took */
    Future<Long> strike(Fault fault) throws Exception {
        awaitOver();
        FutureTask<Long> task = new FutureTask<>(() -> {
            long begun = System.nanoTime();
            fault.strike();
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        });
        Thread.ofPlatform().daemon().name("fault").start(task);
        running = task;
        return task;
    }

    boolean isBusy() {
        return !running.isDone();
    }

    /** Returns when nothing goes on here; throws what it failed with. */
    void awaitOver() throws Exception {
        running.get();
    }
}
