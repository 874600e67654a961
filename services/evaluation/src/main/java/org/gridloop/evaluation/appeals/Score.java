package org.gridloop.evaluation.appeals;

/** How one unit's score of one issue stands. */
sealed interface Score {

    /** The unit never handled it, or nobody did. */
    record None() implements Score {}

    /** The unit handled it. */
    sealed interface Scored extends Score {

        /** Where it lies. */
        String grid();
    }

    /** 未结案: nothing is settled yet. */
    record Unsettled(String grid, int dispatchNo) implements Scored {}

    /** Closed, and nobody complained. */
    record Settled(String grid, int dispatchNo) implements Scored {}

    /** 申诉中, nobody voted yet. */
    record Appealed(String grid, int dispatchNo, String measure) implements Scored {}

    /** One reviewer voted. */
    record HalfReviewed(String grid, int dispatchNo, String measure, String reviewer, boolean upheld)
            implements Scored {}

    /** 已裁定. */
    record Decided(String grid, int dispatchNo, String measure, boolean granted) implements Scored {}
}
