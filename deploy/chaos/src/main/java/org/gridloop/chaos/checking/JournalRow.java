package org.gridloop.chaos.checking;

/** A row of a service's journal. */
record JournalRow(long index, String issueId, long sequence, String type, String payload) {

    String id() {
        return issueId + ":" + sequence;
    }
}
