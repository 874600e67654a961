package org.gridloop.ledger.keeping;

import java.util.Locale;

/** What can be odd about a record. None of it is a reason not to keep it. */
enum Findings {
    /** The same fact once more: its teller did not know that the log had it. */
    DUPLICATE,
    /** Another content under a number that was used before. */
    CONTRADICTION,
    /** Facts before this one were never heard. */
    GAP,
    /** A fact that was missed came after all. */
    LATE,
    /** A fact that this version does not know. */
    UNKNOWN_TYPE,
    /** No fact at all: source, number, type or id do not fit together. */
    NO_FACT,
    /** Another record stood at this place: the log lost its tail and was written again. */
    REPLACED,
    /** The log has no record where one belongs. */
    HOLE;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
