package org.gridloop.local.demo;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.gridloop.local.rest.Answer;
import org.gridloop.parts.PartFailure;

/** Many hands: does each task once, some at a time. What is refused is tried a few times, then written down. */
final class Crew implements AutoCloseable {

    private static final int TRIES = 4;
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    /** A service said no. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String reason) {
            super(reason);
        }
    }

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore hands;
    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    private final Map<String, String> refusals = new ConcurrentHashMap<>();
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();

    Crew(int hands) {
        this.hands = new Semaphore(hands);
    }

    /** @return the answer, when it is not a refusal */
    static Answer must(Answer answer) {
        if (!answer.isOk()) {
            throw new Refused(answer.reason());
        }
        return answer;
    }

    /**
     * @param issueId whose task it is
     * @param task named after what is to be done, and for which turn
     * @return whether it is new
     */
    boolean doOnce(String issueId, String task, Runnable work) {
        if (!taken.add(issueId + "/" + task)) {
            return false;
        }
        workers.execute(() -> {
            hands.acquireUninterruptibly();
            try {
                persist(issueId, task, work);
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
            } finally {
                hands.release();
            }
        });
        return true;
    }

    /** The last refusal about an issue. */
    Optional<String> refusalOf(String issueId) {
        return Optional.ofNullable(refusals.get(issueId));
    }

    void failed(RuntimeException e) {
        failure.compareAndSet(null, e);
    }

    /** @throws PartFailure when a service cannot be reached any more */
    void stopIfFailed() {
        RuntimeException first = failure.get();
        if (first != null) {
            throw first;
        }
    }

    private void persist(String issueId, String task, Runnable work) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                work.run();
                return;
            } catch (Refused refused) {
                refusals.put(issueId, task + ": " + refused.getMessage());
                pause(BETWEEN.multipliedBy(attempt));
            }
        }
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailure("Interrupted", e);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
