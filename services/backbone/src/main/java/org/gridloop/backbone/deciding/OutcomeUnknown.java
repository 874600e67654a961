package org.gridloop.backbone.deciding;

/** Nobody can say yet whether the facts were committed; sending the same command again is safe. */
public final class OutcomeUnknown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OutcomeUnknown(Throwable cause) {
        super("the outcome of the commit is unknown", cause);
    }
}
