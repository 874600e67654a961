package org.gridloop.simulation;

/** The process is dead: whatever it was doing ends here. An error, for nothing in the product catches one and goes on. */
final class Crash extends Error {

    private static final long serialVersionUID = 1L;

    Crash() {
        super("crashed", null, false, false);
    }
}
