package org.gridloop.backbone.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.gridloop.backbone.time.Pace;
import org.jspecify.annotations.Nullable;

/**
 * Many callers, one commit. Whoever finds the writer idle sets it going, and it goes on, group after group, while
 * somebody waits; every caller waits for its answer. So under load one commit serves many, and the next group forms while
 * the one before is written.
 *
 * @param <T> what is written
 */
final class GroupCommit<T> {

    /** Writes a group in one transaction. Called by one thread at a time. */
    @FunctionalInterface
    interface Writer<T> {
        /** Must answer every element by {@link Waiting#done()} or {@link Waiting#failed}; what it forgets fails. */
        void write(List<Waiting<T>> group);
    }

    /** One caller's element and its answer. */
    static final class Waiting<T> {
        private final T element;
        private final Consumer<Waiting<T>> answering;
        private @Nullable RuntimeException failure;
        private volatile boolean answered;

        private Waiting(T element, Consumer<Waiting<T>> answering) {
            this.element = element;
            this.answering = answering;
        }

        T element() {
            return element;
        }

        /** It is durable. */
        void done() {
            answered = true;
            answering.accept(this);
        }

        /** It is not, or nobody knows; thrown at its caller alone. */
        void failed(RuntimeException because) {
            failure = because;
            done();
        }
    }

    private final Queue<Waiting<T>> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean going = new AtomicBoolean();
    private final Writer<T> writer;
    private final int largestGroup;
    private final Executor writing;
    private final Pace pace;

    /**
     * @param largestGroup how many elements one commit may carry
     * @param writing where groups are written, one after the other
     */
    GroupCommit(Writer<T> writer, int largestGroup, Executor writing, Pace pace) {
        this.writer = writer;
        this.largestGroup = largestGroup;
        this.writing = writing;
        this.pace = pace;
    }

    /** Returns when the element is durable; throws what its writer answered otherwise. */
    void write(T element) {
        Thread caller = Thread.currentThread();
        Waiting<T> mine = new Waiting<>(element, answered -> LockSupport.unpark(caller));
        queue.add(mine);
        setGoing();
        boolean interrupted = false;
        while (!mine.answered) {
            pace.park(this);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (mine.failure != null) {
            throw mine.failure;
        }
    }

    /**
     * @return completed when the element is durable, or with what {@link #write} would throw; on the thread that writes,
     *     which everybody waits for
     */
    CompletableFuture<Void> writeSoon(T element) {
        CompletableFuture<Void> answer = new CompletableFuture<>();
        queue.add(new Waiting<>(element, answered -> {
            if (answered.failure == null) {
                answer.complete(null);
            } else {
                answer.completeExceptionally(answered.failure);
            }
        }));
        setGoing();
        return answer;
    }

    private void setGoing() {
        if (!queue.isEmpty() && going.compareAndSet(false, true)) {
            writing.execute(this::writeAll);
        }
    }

    private void writeAll() {
        try {
            while (!queue.isEmpty()) {
                writeOneGroup();
            }
        } finally {
            going.set(false);
            // somebody may have come after the last look, and have found it going
            setGoing();
        }
    }

    private void writeOneGroup() {
        List<Waiting<T>> group = new ArrayList<>();
        while (group.size() < largestGroup) {
            Waiting<T> next = queue.poll();
            if (next == null) {
                break;
            }
            group.add(next);
        }
        try {
            writer.write(group);
        } finally {
            for (Waiting<T> waiting : group) {
                if (!waiting.answered) {
                    waiting.failed(new IllegalStateException("the writer gave no answer"));
                }
            }
        }
    }
}
