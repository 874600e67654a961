package org.gridloop.chaos.checking;

import java.util.List;

/** Something that holds of every suite at rest. */
interface Invariant {

    /** What a breach of it is counted as. */
    enum Breach {
        LOST,
        DOUBLED,
        ILLEGAL,
        DIGEST
    }

    /** How it is called in verdicts. */
    String name();

    Breach breach();

    /** @return where it does not hold, each in a sentence; empty when it holds */
    List<String> broken(Evidence evidence);
}
