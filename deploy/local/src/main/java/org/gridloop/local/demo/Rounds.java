package org.gridloop.local.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** People who look at their lists again and again, each on a thread of their own. */
final class Rounds implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(400);

    private final List<Thread> threads = new ArrayList<>();
    private final Crew crew;
    private volatile boolean closed;

    Rounds(Crew crew) {
        this.crew = crew;
    }

    void begin(String who, Runnable look) {
        threads.add(Thread.ofVirtual().name(who).start(() -> {
            try {
                while (!closed) {
                    look.run();
                    Thread.sleep(PAUSE);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                if (!closed) {
                    crew.failed(e);
                }
            }
        }));
    }

    @Override
    public void close() {
        closed = true;
        threads.forEach(Thread::interrupt);
    }
}
