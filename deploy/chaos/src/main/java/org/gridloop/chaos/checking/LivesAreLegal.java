package org.gridloop.chaos.checking;

import java.util.ArrayList;
import java.util.List;

/** The facts of each issue follow one another as the table of lives allows; where the log lost some, their order is lost. */
final class LivesAreLegal implements Invariant {

    @Override
    public String name() {
        return "lives-legal";
    }

    @Override
    public Breach breach() {
        return Breach.ILLEGAL;
    }

    @Override
    public List<String> broken(Evidence evidence) {
        List<String> broken = new ArrayList<>();
        evidence.lives().forEach((issue, life) -> {
            String fault = LegalLives.fault(life.stream().map(Fact::type).toList());
            if (fault != null && !evidence.retold.contains(issue)) {
                broken.add(issue + ": " + fault);
            }
        });
        return broken;
    }
}
