package org.gridloop.chaos.load;

import java.util.concurrent.Callable;

/** What all lives share: who calls, who hears, and how long they go on. */
interface Crew {

    Caller caller();

    Ear ear();

    Badges badges();

    /** Nanoseconds after which nothing is waited for any more. */
    long giveUp();

    /** @return a department that is not this one */
    String anotherThan(String unit);

    /** @return whether in this life somebody tries what is not theirs */
    boolean isCurious(String key);

    /** Beside everything else; what comes of it is in the history. */
    void beside(Callable<?> work);
}
