package org.gridloop.parts;

/** A part could not be started, reached or stopped; the message is meant for the person at the terminal. */
public final class PartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PartFailure(String message) {
        super(message);
    }

    public PartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
