package org.gridloop.backbone.journal;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.gridloop.backbone.time.Pace;

/** Whether what was to be written is written when a caller who did not wait is told so. */
public final class TryReplyingSoon implements Supplier<String> {
    @Override
    public String get() {
        AtomicBoolean written = new AtomicBoolean();
        GroupCommit<String> commits = new GroupCommit<>(
                group -> {
                    written.set(true);
                    group.forEach(GroupCommit.Waiting::done);
                },
                1,
                Runnable::run,
                Pace.REAL);
        commits.writeSoon("a fact").join();
        return written.get() ? "written" : "not written";
    }
}
