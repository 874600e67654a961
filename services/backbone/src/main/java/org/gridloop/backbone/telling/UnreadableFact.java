package org.gridloop.backbone.telling;

/** Bytes that are no fact this code knows: an unknown wire name, broken JSON, or a component missing. */
public final class UnreadableFact extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param what the wire name and what is wrong with it; never a value out of the payload */
    public UnreadableFact(String what) {
        super(what);
    }
}
