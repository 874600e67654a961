package org.gridloop.chaos.load;

/** The time was up before what was waited for came. */
final class GivenUp extends Exception {

    private static final long serialVersionUID = 1L;

    GivenUp(String waitedFor) {
        super(waitedFor);
    }
}
