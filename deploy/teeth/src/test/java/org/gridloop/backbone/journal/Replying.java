package org.gridloop.backbone.journal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.gridloop.backbone.time.Pace;

/** Whether what was to be written is written when its caller is told so, or later, or never. */
abstract class Replying implements Supplier<String> {

    private static final long PATIENCE_SECONDS = 10;

    /** Returns when the caller is told that it is written. */
    abstract void write(GroupCommit<String> commits, String fact);

    @Override
    public final String get() {
        CountDownLatch written = new CountDownLatch(1);
        GroupCommit<String> commits = new GroupCommit<>(
                group -> {
                    written.countDown();
                    group.forEach(GroupCommit.Waiting::done);
                },
                1,
                Runnable::run,
                Pace.REAL);
        write(commits, "a fact");
        if (written.getCount() == 0) {
            return "written";
        }
        try {
            return written.await(PATIENCE_SECONDS, TimeUnit.SECONDS) ? "written afterwards" : "never written";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }
}
