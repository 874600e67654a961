package org.gridloop.backbone.journal;

/** The journal could not be reached; nothing was stored. */
public final class JournalUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JournalUnavailable(Throwable cause) {
        super("the journal cannot be reached", cause);
    }
}
