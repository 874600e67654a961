package org.gridloop.local.importing;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What became of one row of a file. */
public sealed interface Read {

    /** As a spreadsheet counts: the header is row 1. */
    int row();

    /**
     * A row that can be reported.
     *
     * @param number the record's own number
     * @param report the body of {@code POST /api/v1/issues}
     */
    record Message(int row, String number, ObjectNode report) implements Read {
        /** Without the report: free text may name people, and what is printed stays somewhere. */
        @Override
        public String toString() {
            return "Message[row=" + row + ", number=" + number + "]";
        }
    }

    /** @param reason in words, quoting nothing of the row */
    record BadRow(int row, String reason) implements Read {}
}
