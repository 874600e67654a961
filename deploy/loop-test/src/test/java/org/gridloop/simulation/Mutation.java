package org.gridloop.simulation;

/** A part of the product left out or done in the wrong order, to see that the simulation notices. */
public enum Mutation {
    /** The product as it is. */
    NONE,
    /** Offsets are committed when records come, not when they are done. */
    OFFSET_BEFORE_APPLY,
    /** What is committed does not say under which leader it was logged. */
    OFFSET_WITHOUT_ITS_LEADER,
    /** The relay does not remember what the end of the log looked like. */
    TAIL_CHECK_OFF,
    /** The note of what was heard lags behind by one. */
    NO_DEDUPLICATION,
    /** A decision made on an old state is stored behind whatever came in between. */
    APPEND_WITHOUT_SEQUENCE_CHECK,
    /** A view's rows are committed by themselves. */
    VIEW_WITHOUT_ITS_TRANSACTION,
    /** The relay notes a batch as told before it is sent. */
    POSITION_BEFORE_SENDING,
    /** An automation's failure is skipped. */
    ERROR_SKIPPED
}
