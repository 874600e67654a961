package org.gridloop.routing.boards;

import java.util.Locale;
import org.gridloop.events.EvaluationEvent.IssueClosed;
import org.jspecify.annotations.Nullable;

/**
 * What the colour of an issue follows from, beside its deadline.
 *
 * @param complaints how often somebody complained
 * @param reworks how often a check failed
 * @param raised whether supervision was raised and has not been lifted since
 * @param ending how it was closed, none while it is open
 */
record Shade(
        int complaints,
        int reworks,
        boolean raised,
        @Nullable Ending ending) {

    static final Shade NONE = new Shade(0, 0, false, null);

    private static final int COMPLAINTS_OF_RED = 2;
    private static final int REWORKS_OF_RED = 2;

    /** How an issue was closed. */
    enum Ending {
        CONTENT,
        OTHER,
        WITH_MASTER;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        static @Nullable Ending of(@Nullable String text) {
            return text == null ? null : valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    Shade complained() {
        return new Shade(complaints + 1, reworks, raised, ending);
    }

    Shade reworked() {
        return new Shade(complaints, reworks + 1, raised, ending);
    }

    Shade raised(boolean now) {
        return new Shade(complaints, reworks, now, ending);
    }

    Shade open() {
        return new Shade(complaints, reworks, raised, null);
    }

    /** “一般”以上: a reporter who names no figure is taken at the word "solved". */
    Shade closed(IssueClosed e) {
        boolean content = Boolean.TRUE.equals(e.solved()) && (e.satisfaction() == null || e.satisfaction() >= 3);
        Ending how = e.masterIssueId() != null ? Ending.WITH_MASTER : content ? Ending.CONTENT : Ending.OTHER;
        return new Shade(complaints, reworks, raised, how);
    }

    /** The colour as far as it does not depend on the time. */
    Light light(BoardStatus status) {
        return switch (status) {
            case REPORTED, MERGED -> Light.NONE;
            case CLOSED -> endLight();
            default -> isAlarming() ? Light.ALARM : Light.CALM;
        };
    }

    private Light endLight() {
        return ending == Ending.CONTENT ? Light.GREEN : ending == Ending.WITH_MASTER ? Light.NONE : Light.GREY;
    }

    private boolean isAlarming() {
        return complaints >= COMPLAINTS_OF_RED || reworks >= REWORKS_OF_RED || raised;
    }
}
