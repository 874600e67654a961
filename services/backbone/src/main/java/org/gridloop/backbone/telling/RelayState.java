package org.gridloop.backbone.telling;

/**
 * What the relay is doing.
 *
 * @param ready whether facts are told, by this process or another
 * @param stopped whether a person is needed
 * @param sentence for the readiness check
 */
record RelayState(boolean ready, boolean stopped, String sentence) {

    static final RelayState STARTING = new RelayState(false, false, "starting");
    static final RelayState TELLING = new RelayState(true, false, "telling");
    static final RelayState STANDBY = new RelayState(true, false, "standing by: another process tells");

    static RelayState waitingFor(String what) {
        return new RelayState(false, false, "waiting for " + what);
    }

    static RelayState stoppedBecause(String why) {
        return new RelayState(false, true, why);
    }
}
