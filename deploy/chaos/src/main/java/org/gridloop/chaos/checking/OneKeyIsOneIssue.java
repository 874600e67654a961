package org.gridloop.chaos.checking;

import java.util.List;

/** A report that is made again under its key is answered with the same issue. */
final class OneKeyIsOneIssue implements Invariant {

    @Override
    public String name() {
        return "one-key-one-issue";
    }

    @Override
    public Breach breach() {
        return Breach.DOUBLED;
    }

    @Override
    public List<String> broken(Evidence evidence) {
        return evidence.issuesOfKeys.entrySet().stream()
                .filter(key -> key.getValue().size() > 1)
                .map(key -> key.getKey() + " was answered with " + key.getValue())
                .toList();
    }
}
