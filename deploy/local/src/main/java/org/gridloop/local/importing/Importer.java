package org.gridloop.local.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.gridloop.local.Service;
import org.gridloop.local.importing.Read.BadRow;
import org.gridloop.local.importing.Read.Message;
import org.gridloop.local.rest.Answer;
import org.gridloop.local.rest.Identity;
import org.gridloop.local.rest.RestClient;
import org.gridloop.parts.PartFailure;

/** Reports the rows of a file, several at a time. A row's own number is its key: whoever imports twice adds nothing. */
final class Importer {

    private static final int AT_ONCE = 16;
    private static final Identity ACCOUNT = Identity.of("import", "integration");

    /** @param refused by us or by the service, in the order of the rows */
    record Tally(int fresh, int known, List<BadRow> refused) {
        String lastLine() {
            return fresh + " new, " + known + " known, " + refused.size() + " refused";
        }
    }

    private final RestClient rest;
    private final Format format;
    private final AtomicInteger fresh = new AtomicInteger();
    private final AtomicInteger known = new AtomicInteger();
    private final Collection<BadRow> refused = new ConcurrentLinkedQueue<>();
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();

    Importer(RestClient rest, Format format) {
        this.rest = rest;
        this.format = format;
    }

    /** @throws PartFailure when the service cannot be reached */
    Tally run(MessageFile file, Progress progress) {
        Semaphore hands = new Semaphore(AT_ONCE);
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            file.forEach(read -> {
                switch (read) {
                    case BadRow bad -> refused.add(bad);
                    case Message message -> {
                        hands.acquireUninterruptibly();
                        stopIfFailed();
                        workers.execute(() -> send(message, hands));
                    }
                }
                progress.at(done(), "");
            });
        }
        stopIfFailed();
        progress.at(done(), "");
        List<BadRow> inOrder = new ArrayList<>(refused);
        inOrder.sort(Comparator.comparingInt(BadRow::row));
        return new Tally(fresh.get(), known.get(), inOrder);
    }

    private void send(Message message, Semaphore hands) {
        try {
            String key = format.word() + ":" + message.number();
            Answer answer = rest.post(ACCOUNT, Service.INTAKE, "/api/v1/issues", message.report(), key);
            if (!answer.isOk()) {
                refused.add(new BadRow(message.row(), answer.reason()));
            } else if (answer.replay()) {
                known.incrementAndGet();
            } else {
                fresh.incrementAndGet();
            }
        } catch (PartFailure unreachable) {
            failure.compareAndSet(null, unreachable);
        } finally {
            hands.release();
        }
    }

    private void stopIfFailed() {
        RuntimeException first = failure.get();
        if (first != null) {
            throw first;
        }
    }

    private int done() {
        return fresh.get() + known.get() + refused.size();
    }
}
