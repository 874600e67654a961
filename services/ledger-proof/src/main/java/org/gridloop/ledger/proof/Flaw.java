package org.gridloop.ledger.proof;

/**
 * What is wrong, and where.
 *
 * @param index of the first record concerned, -1 when it is a checkpoint
 * @param what a sentence for a person
 */
public record Flaw(long index, String what) {

    static final long NO_RECORD = -1;
}
