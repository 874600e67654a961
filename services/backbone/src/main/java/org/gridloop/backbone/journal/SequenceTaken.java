package org.gridloop.backbone.journal;

/** Somebody else told the next fact of this issue first; nothing of this append was stored. */
public final class SequenceTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SequenceTaken(Append first) {
        super(
                "issue " + first.issueId() + ", or another with it: fact " + first.firstSequence()
                        + " is there or cannot follow",
                null,
                false,
                false);
    }

    SequenceTaken(String issueId, long expected, long next) {
        super(
                "issue " + issueId + ": expected to write fact " + expected + ", the next is " + next,
                null,
                false,
                false);
    }
}
