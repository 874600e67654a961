package org.gridloop.backbone.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.gridloop.backbone.time.Pace;
import org.jspecify.annotations.Nullable;

/**
 * Many callers, one commit. Whoever finds the writer idle becomes it and writes everything that waits; the others wait
 * for their answer. So a lone caller pays no hand-over between threads, and under load one commit serves many.
 *
 * @param <T> what is written
 */
public final class GroupCommit<T> {

    /** Writes a group in one transaction. Called by one thread at a time. */
    @FunctionalInterface
    public interface Writer<T> {
        /** Must answer every element by {@link Waiting#done()} or {@link Waiting#failed}; what it forgets fails. */
        void write(List<Waiting<T>> group);
    }

    /** One caller's element and its answer. */
    public static final class Waiting<T> {
        private final T element;
        private final Thread caller = Thread.currentThread();
        private @Nullable RuntimeException failure;
        private volatile boolean answered;

        private Waiting(T element) {
            this.element = element;
        }

        public T element() {
            return element;
        }

        /** It is durable. */
        public void done() {
            answered = true;
        }

        /** It is not, or nobody knows; thrown at its caller alone. */
        public void failed(RuntimeException because) {
            failure = because;
            answered = true;
        }
    }

    private final Queue<Waiting<T>> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();
    private final Writer<T> writer;
    private final int largestGroup;
    private final Pace pace;

    /** @param largestGroup how many elements one commit may carry */
    public GroupCommit(Writer<T> writer, int largestGroup) {
        this(writer, largestGroup, Pace.REAL);
    }

    GroupCommit(Writer<T> writer, int largestGroup, Pace pace) {
        this.writer = writer;
        this.largestGroup = largestGroup;
        this.pace = pace;
    }

    /** Returns when the element is durable; throws what its writer answered otherwise. */
    public void write(T element) {
        Waiting<T> mine = new Waiting<>(element);
        queue.add(mine);
        boolean interrupted = false;
        while (!mine.answered) {
            if (writing.tryLock()) {
                try {
                    if (!mine.answered) {
                        writeOneGroup();
                    }
                } finally {
                    writing.unlock();
                    wakeTheNextWriter();
                }
            } else {
                pace.park(this);
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (mine.failure != null) {
            throw mine.failure;
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
                if (!waiting.caller.equals(Thread.currentThread())) {
                    LockSupport.unpark(waiting.caller);
                }
            }
        }
    }

    private void wakeTheNextWriter() {
        Waiting<T> next = queue.peek();
        if (next != null) {
            LockSupport.unpark(next.caller);
        }
    }
}
