package org.gridloop.ledger.comparing;

import java.util.List;

/** The journals the ledger was told of. */
record Journals(List<Journal> all) {

    Journals {
        all = List.copyOf(all);
    }
}
