package org.gridloop.routing.boards;

import java.util.Locale;

/** How far an issue is, as a board tells it; the order is that of the loop. */
enum BoardStatus {
    REPORTED(Phase.UNFILED),
    FILED(Phase.OPEN),
    DISPATCHED(Phase.OPEN),
    HANDLING(Phase.OPEN),
    SUSPENDED(Phase.OPEN),
    JOINT_HANDLING(Phase.OPEN),
    RETURN_PENDING(Phase.OPEN),
    HANDLED(Phase.FINISHED),
    CHECKING(Phase.FINISHED),
    CALLBACK(Phase.FINISHED),
    CLOSED(Phase.CLOSED),
    MERGED(Phase.CLOSED);

    /** Who is at work: those who receive reports, a unit, those who check and call back, nobody. */
    enum Phase {
        UNFILED,
        OPEN,
        FINISHED,
        CLOSED
    }

    private final Phase phase;

    BoardStatus(Phase phase) {
        this.phase = phase;
    }

    Phase phase() {
        return phase;
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static BoardStatus of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
