package org.gridloop.chaos.faults;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gridloop.chaos.suite.ChaosSuite;
import org.gridloop.chaos.suite.Instance;
import org.gridloop.chaos.suite.Keeper;
import org.gridloop.chaos.suite.Kind;
import org.gridloop.chaos.suite.OlderBackup;
import org.gridloop.parts.PartFailure;

/**
 * The database of a service becomes what it was some seconds ago, while the log has what was told since. The service must
 * say so, and has then to read it back.
 */
record Restoration(ChaosSuite suite, Kind kind, long age) implements Fault {

    private static final String SAYS = "ahead of the journal";
    private static final int OK = 200;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(120);
    private static final Duration TO_READ = Duration.ofSeconds(30);
    private static final long LOOK_MILLIS = 200;

    @Override
    public String victim() {
        return kind.partName() + "'s database";
    }

    @Override
    public void strike() throws Exception {
        OlderBackup backup = suite.olderBackup(kind);
        List<Keeper> both = suite.keepersOf(kind);
        // PostgreSQL may still be on its way back from the fault before.
        await(() -> taken(backup), "have itself copied");
        TimeUnit.MILLISECONDS.sleep(age);
        long lacks;
        try {
            lacks = backup.whenAllIsTold(() -> both.forEach(Keeper::killAndStayAway));
            backup.putBack();
        } finally {
            both.forEach(Keeper::comeBack);
        }
        List<Instance> processes = both.stream().map(ChaosSuite::of).toList();
        if (lacks > 0) {
            await(() -> processes.stream().anyMatch(one -> one.relaySays().contains(SAYS)), "say that it lacks facts");
        }
        String admin = suite.tokens().token("admin");
        await(
                () -> {
                    for (Instance one : processes) {
                        if (one.post("/api/v1/journal/readoption", admin, TO_READ) == OK) {
                            return true;
                        }
                    }
                    return false;
                },
                "read back what it lacks");
    }

    @Override
    public boolean ordersProcesses() {
        return true;
    }

    private static boolean taken(OlderBackup backup) {
        try {
            backup.take();
            return true;
        } catch (SQLException notNow) {
            return false;
        }
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds() throws InterruptedException;
    }

    private void await(Condition condition, String what) throws InterruptedException {
        long giveUp = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.holds()) {
            if (System.nanoTime() > giveUp) {
                throw new PartFailure(kind.partName() + ", put back to an older backup, does not " + what);
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }
}
