package org.gridloop.chaos.suite;

/** Every port from one base; the parts have the ports they have in any suite. */
record ChaosPorts(int base) {

    int broker() {
        return base + 12;
    }

    int controller() {
        return base + 13;
    }

    /** Where the broker answers those who come through the proxy. */
    int brokerDoor() {
        return base + 14;
    }

    int brokerProxy() {
        return base + 15;
    }

    int postgres() {
        return base + 32;
    }

    int postgresProxy(Kind kind) {
        return base + 41 + kind.ordinal();
    }

    /** @param number 1 for the first process of a service */
    int instance(Kind kind, int number) {
        return base + 20 * (number - 1) + 1 + kind.ordinal();
    }
}
