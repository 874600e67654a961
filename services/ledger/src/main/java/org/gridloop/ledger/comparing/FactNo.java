package org.gridloop.ledger.comparing;

import java.util.Comparator;

/** A fact of one teller. In the order of PostgreSQL, which compares UTF-8 byte by byte; ids are ASCII, where it is the same. */
record FactNo(String issueId, long sequence) implements Comparable<FactNo> {

    static final FactNo FIRST = new FactNo("", 0);

    private static final Comparator<FactNo> ORDER =
            Comparator.comparing(FactNo::issueId).thenComparingLong(FactNo::sequence);

    @Override
    public int compareTo(FactNo other) {
        return ORDER.compare(this, other);
    }
}
