package org.gridloop.chaos.checking;

import java.util.Set;

/**
 * What was done to the log on purpose.
 *
 * @param poisoned keys of records that were put into the log to be parked
 * @param poisonSource whose they claim to be; nobody else's facts do
 * @param retold issues of which the log lost facts: their tellers tell them again, each its own, in no common order
 */
public record Harm(Set<String> poisoned, String poisonSource, Set<String> retold) {

    public Harm {
        poisoned = Set.copyOf(poisoned);
        retold = Set.copyOf(retold);
    }
}
