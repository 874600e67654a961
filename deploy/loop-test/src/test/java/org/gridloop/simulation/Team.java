package org.gridloop.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Threads of a simulated process: each task is an actor, and who waits for one waits in the scheduler's time. */
final class Team extends AbstractExecutorService {

    private final World world;
    private final ProcessLife life;
    private final List<BooleanSupplier> tasks = new ArrayList<>();
    private boolean shut;

    Team(World world, ProcessLife life) {
        this.world = world;
        this.life = life;
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(world.scheduler().spawn(life, life.name() + " task", task));
    }

    @Override
    protected <T> RunnableFuture<T> newTaskFor(Runnable task, T value) {
        return new Task<>(() -> {
            task.run();
            return value;
        });
    }

    @Override
    protected <T> RunnableFuture<T> newTaskFor(Callable<T> task) {
        return new Task<>(task);
    }

    private final class Task<T> extends FutureTask<T> {
        Task(Callable<T> work) {
            super(work);
        }

        @Override
        public T get() throws InterruptedException, ExecutionException {
            while (!isDone()) {
                world.await(life, this::isDone);
            }
            return super.get();
        }
    }

    @Override
    public void shutdown() {
        shut = true;
    }

    @Override
    public List<Runnable> shutdownNow() {
        shut = true;
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return shut;
    }

    @Override
    public boolean isTerminated() {
        return shut && tasks.stream().allMatch(BooleanSupplier::getAsBoolean);
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        if (!life.isDead()) {
            world.await(life, this::isTerminated);
        }
        return true;
    }
}
