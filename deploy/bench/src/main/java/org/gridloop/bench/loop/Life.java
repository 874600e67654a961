package org.gridloop.bench.loop;

import java.util.EnumSet;
import java.util.Set;

/** One issue on its way: what is known of it, and which of its steps were taken. */
final class Life {

    /** What somebody does for an issue, in the order it happens; only some are wanted back. */
    enum Step {
        RETURN,
        REFUSE,
        SIGN,
        FINISH,
        PASS,
        CALL,
        SEE
    }

    private final String issueId;
    private final boolean wantedBack;
    private final long reportedNanos;
    private final Set<Step> taken = EnumSet.noneOf(Step.class);
    private volatile String unit = "";

    /** @param wantedBack whether its unit will try to give it back */
    Life(String issueId, boolean wantedBack, long reportedNanos) {
        this.issueId = issueId;
        this.wantedBack = wantedBack;
        this.reportedNanos = reportedNanos;
    }

    String issueId() {
        return issueId;
    }

    long reportedNanos() {
        return reportedNanos;
    }

    /** Who handles it, once that is known. */
    String unit() {
        return unit;
    }

    /** @return the step an order asks of its unit; the same order may be heard of in several ways */
    synchronized Step atOrder(String byUnit) {
        unit = byUnit;
        return wantedBack ? Step.RETURN : Step.SIGN;
    }

    /** @return whether the step is to be taken now; false when it was before */
    synchronized boolean take(Step step) {
        return taken.add(step);
    }

    /** It came to nothing and may become due again. */
    synchronized void forget(Step step) {
        taken.remove(step);
    }
}
