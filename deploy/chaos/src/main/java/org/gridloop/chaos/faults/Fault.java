package org.gridloop.chaos.faults;

/** One thing that can be done to the suite. */
interface Fault {

    /** Whom it is done to, for the record; drawn when it is made. */
    String victim();

    /** Returns at once, unless it {@link #takesItsTime}; whatever lasts goes on. */
    void strike() throws Exception;

    /** Ends what lasts; what was killed comes back by itself. */
    default void heal() throws Exception {}

    /** Whether striking takes so long that other faults should come meanwhile. */
    default boolean takesItsTime() {
        return false;
    }

    /** Whether it ends and starts processes in an order of its own; two such at once would undo each other. */
    default boolean ordersProcesses() {
        return takesItsTime();
    }

    /** How long it lasts, in ms; 0 when it is over when it has begun. */
    default long lasts() {
        return 0;
    }
}
