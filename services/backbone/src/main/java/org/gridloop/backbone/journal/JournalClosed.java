package org.gridloop.backbone.journal;

/** The journal lacks what was told from it: whatever was written now would get numbers that are taken. Nothing was stored. */
public final class JournalClosed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JournalClosed(String why) {
        super(why, null, false, false);
    }
}
