package org.gridloop.chaos.checking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What led to a fact stands before it in the log, unless the log lost facts of that issue: then it stands there at all. */
final class CauseBeforeEffect implements Invariant {

    @Override
    public String name() {
        return "cause-before-effect";
    }

    @Override
    public Breach breach() {
        return Breach.ILLEGAL;
    }

    @Override
    public List<String> broken(Evidence evidence) {
        Set<String> journaled = new HashSet<>();
        evidence.journals.forEach((source, rows) -> rows.forEach(row -> journaled.add(source + "/" + row.id())));
        List<String> broken = new ArrayList<>();
        evidence.lives().forEach((issue, life) -> {
            Set<String> before = new HashSet<>();
            for (Fact fact : life) {
                boolean isOfThisIssue = fact.cause().contains("/" + issue + ":");
                if (isOfThisIssue
                        && journaled.contains(fact.cause())
                        && !before.contains(fact.cause())
                        && !evidence.retold.contains(issue)) {
                    broken.add(fact.reference() + " stands before its cause " + fact.cause());
                } else if (isOfThisIssue && !journaled.contains(fact.cause())) {
                    broken.add(fact.reference() + " has a cause that is nowhere: " + fact.cause());
                }
                before.add(fact.reference());
            }
        });
        return broken;
    }
}
