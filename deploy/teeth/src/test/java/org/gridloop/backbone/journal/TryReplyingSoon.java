package org.gridloop.backbone.journal;

/** To a caller who does not wait. */
public final class TryReplyingSoon extends Replying {
    @Override
    void write(GroupCommit<String> commits, String fact) {
        commits.writeSoon(fact).join();
    }
}
