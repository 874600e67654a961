package org.gridloop.backbone.journal;

/** To a caller who waits. */
public final class TryReplying extends Replying {
    @Override
    void write(GroupCommit<String> commits, String fact) {
        commits.write(fact);
    }
}
