package org.gridloop.local.importing;

/** The file as a whole cannot be read; the message says why and quotes none of its rows. */
public final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableFile(String message) {
        super(message);
    }
}
