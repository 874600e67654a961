package org.gridloop.chaos.checking;

import java.util.List;

/**
 * Folded again from the log, each table of each view is what it is; not asked where facts were told again in another
 * order than the one in which the views heard them.
 */
final class ViewsEqualAFreshFold implements Invariant {

    @Override
    public String name() {
        return "views-equal-fresh-fold";
    }

    @Override
    public Breach breach() {
        return Breach.DIGEST;
    }

    @Override
    public List<String> broken(Evidence evidence) {
        if (evidence.digests.isEmpty()) {
            return List.of("nothing was folded");
        }
        return evidence.digests.stream()
                .filter(digest -> !digest.equal())
                .map(digest -> digest.table() + ": " + digest.said())
                .toList();
    }
}
