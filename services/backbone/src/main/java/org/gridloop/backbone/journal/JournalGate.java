package org.gridloop.backbone.journal;

/** Asked before each append whether the journal may be written now; for any thread. */
@FunctionalInterface
public interface JournalGate {

    /** @return whether whoever passes now need not wait; false when nobody knows without waiting */
    default boolean isOpen() {
        return false;
    }

    /**
     * Returns when it may, after a while at the latest.
     *
     * @throws JournalUnavailable when nobody knows yet
     * @throws JournalClosed when it must not be
     */
    void pass();
}
