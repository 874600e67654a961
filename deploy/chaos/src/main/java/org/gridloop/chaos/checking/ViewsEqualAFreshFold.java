package org.gridloop.chaos.checking;

import java.util.List;

/**
 * Folded again from the log, each table of each view is what it is; not asked where facts were told again: what
 * two services told of an issue without knowing of each other may have changed places since the views heard it.
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
        if (!evidence.retold.isEmpty()) {
            return List.of();
        }
        return evidence.digests.stream()
                .filter(digest -> !digest.equal())
                .map(digest -> digest.table() + ": " + digest.said())
                .toList();
    }
}
