package org.gridloop.backbone.deciding;

import java.util.ArrayList;
import java.util.List;

/** What Axon takes for an aggregate: an id, the decider's state, and what has led to it. */
final class Holder<S> {

    final String issueId;
    S state;

    /** Of each fact its cause, {@link Cause#id()}. */
    private final List<String> causes = new ArrayList<>(4);

    Holder(String issueId, S state) {
        this.issueId = issueId;
        this.state = state;
    }

    void becauseOf(String cause) {
        if (!hasHeard(cause)) {
            causes.add(cause);
        }
    }

    boolean hasHeard(String cause) {
        return causes.contains(cause);
    }
}
