package org.gridloop.backbone.journal;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.gridloop.backbone.time.Pace;

/** Whether what was to be written is written when the caller goes on. */
public final class TryReplying implements Supplier<String> {
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
        commits.write("a fact");
        return written.get() ? "written" : "not written";
    }
}
