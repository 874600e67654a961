package org.gridloop.backbone.hearing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.gridloop.backbone.hearing.ParkedStore.Parked;
import org.gridloop.backbone.showing.Rows;

/** Runs the commands of a batch: of one issue in order, of many issues at once. */
final class AutomationTurn {

    private static final int AT_ONCE = 64;

    private record Stuck(Command command, String reason, String detail) {}

    private final DataSource source;
    private final Notebook notes;
    private final Supplier<ExecutorService> threads;
    private final Patience patience;
    private final Semaphore room = new Semaphore(AT_ONCE);

    AutomationTurn(DataSource source, Notebook notes, Patience patience, Supplier<ExecutorService> threads) {
        this.source = source;
        this.notes = notes;
        this.threads = threads;
        this.patience = patience;
    }

    /** Returns when every command is journaled, found to change nothing, or parked. */
    void take(List<Command> commands) {
        if (commands.isEmpty()) {
            return;
        }
        Map<String, List<Command>> byIssue = new LinkedHashMap<>();
        commands.forEach(command -> byIssue.computeIfAbsent(command.reading().issueId(), issue -> new ArrayList<>())
                .add(command));
        if (byIssue.size() == 1) {
            takeOfOneIssue(commands);
            return;
        }
        try (ExecutorService team = threads.get()) {
            List<Future<?>> running = new ArrayList<>();
            try {
                for (List<Command> ofOne : byIssue.values()) {
                    room.acquire();
                    running.add(team.submit(() -> {
                        try {
                            takeOfOneIssue(ofOne);
                        } finally {
                            room.release();
                        }
                    }));
                }
                for (Future<?> one : running) {
                    one.get();
                }
            } catch (InterruptedException e) {
                team.shutdownNow();
                Thread.currentThread().interrupt();
                throw new Patience.Interrupted();
            } catch (ExecutionException e) {
                team.shutdownNow();
                throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
            }
        }
    }

    private void takeOfOneIssue(List<Command> ofOne) {
        Map<String, Boolean> parkedFor = new HashMap<>();
        List<Stuck> stuck = new ArrayList<>();
        for (Command command : ofOne) {
            String name = command.automation().name();
            if (parkedFor.containsKey(name)) {
                stuck.add(new Stuck(command, ParkedStore.BEHIND, ""));
                continue;
            }
            try {
                patience.insist(command::run);
            } catch (Patience.Interrupted e) {
                throw e;
            } catch (RuntimeException | LinkageError | StackOverflowError e) {
                parkedFor.put(name, true);
                stuck.add(new Stuck(command, Failure.reason(e), Failure.detail(e)));
            }
        }
        if (!stuck.isEmpty()) {
            patience.insist(() -> park(stuck));
        }
    }

    private void park(List<Stuck> stuck) {
        Rows.inTransaction(source, tx -> {
            TreeSet<Integer> partitions = new TreeSet<>();
            stuck.forEach(one -> partitions.add(one.command().reading().entry().partition()));
            notes.heard().lock(tx, partitions);
            for (Stuck one : stuck) {
                Parked who = one.command().who();
                notes.parked().park(tx, who, one.command().reading(), one.reason(), one.detail());
                Hearing.LOG.warnf("parked %s for %s: %s %s", who.issueId(), who.consumer(), one.reason(), one.detail());
            }
            return stuck.size();
        });
    }
}
