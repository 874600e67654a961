package org.gridloop.evaluation.lights;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridloop.events.EvaluationEvent.IssueClosed;
import org.gridloop.events.Tier;
import org.jspecify.annotations.Nullable;

/**
 * What an issue's colour follows from.
 *
 * @param begunAt when it was first heard of
 * @param tier which tier owns it; none before its first dispatch
 * @param area code of the area that owns it
 * @param finishBy the deadline of the unit's order
 * @param waiting whether a unit is still to finish it
 * @param level of supervision 督办, 0 when nobody watches it
 * @param raised whether supervision was raised 督办升级 and has not been lifted since; only ordered, it is not
 * @param contented whether the reporter said solved and was satisfied, once closed
 */
record LightRow(
        String issueId,
        Instant begunAt,
        Phase phase,
        @Nullable String category,
        @Nullable String grid,
        @Nullable Tier tier,
        @Nullable String area,
        @Nullable String unit,
        @Nullable Instant finishBy,
        boolean waiting,
        int complaints,
        int reworks,
        int level,
        boolean raised,
        boolean contented) {

    private static final int COMPLAINTS_OF_RED = 2;
    private static final int REWORKS_OF_RED = 2;

    /** Open, closed, or neither: rejected, voided, withdrawn, or gone on with its master. */
    enum Phase {
        OPEN,
        CLOSED,
        GONE
    }

    static LightRow begun(String issueId, Instant at, @Nullable String category, @Nullable String grid) {
        return new LightRow(
                issueId, at, Phase.OPEN, category, grid, null, null, null, null, false, 0, 0, 0, false, false);
    }

    /** @return the colour, none for what is neither open nor closed */
    Optional<Light> light(Instant now) {
        return switch (phase) {
            case OPEN -> Optional.of(reasons(now).isEmpty() ? Light.YELLOW : Light.RED);
            case CLOSED -> Optional.of(contented ? Light.GREEN : Light.GREY);
            case GONE -> Optional.empty();
        };
    }

    /** @return why it is red, coded; nothing when it is not */
    List<String> reasons(Instant now) {
        List<String> reasons = new ArrayList<>();
        if (phase != Phase.OPEN) {
            return reasons;
        }
        Instant overdueAt = overdueAt();
        if (overdueAt != null && !overdueAt.isAfter(now)) {
            reasons.add("overdue");
        }
        if (complaints >= COMPLAINTS_OF_RED) {
            reasons.add("complained-twice");
        }
        if (reworks >= REWORKS_OF_RED) {
            reasons.add("reworked-twice");
        }
        if (raised) {
            reasons.add("supervised");
        }
        return reasons;
    }

    /** @return when it becomes overdue; none once a unit has finished it */
    @Nullable
    Instant overdueAt() {
        return waiting ? finishBy : null;
    }

    /** Whether it is red at any time while it is open. */
    boolean isAlarming() {
        return complaints >= COMPLAINTS_OF_RED || reworks >= REWORKS_OF_RED || raised;
    }

    LightRow as(Phase next) {
        return new LightRow(
                issueId,
                begunAt,
                next,
                category,
                grid,
                tier,
                area,
                unit,
                finishBy,
                waiting,
                complaints,
                reworks,
                level,
                raised,
                contented);
    }

    LightRow filed(String as, String in) {
        return new LightRow(
                issueId,
                begunAt,
                phase,
                as,
                in,
                tier,
                area,
                unit,
                finishBy,
                waiting,
                complaints,
                reworks,
                level,
                raised,
                contented);
    }

    LightRow dispatched(Tier at, String of, String to, Instant by) {
        return new LightRow(
                issueId,
                begunAt,
                Phase.OPEN,
                category,
                grid,
                at,
                of,
                to,
                by,
                true,
                complaints,
                reworks,
                level,
                raised,
                false);
    }

    LightRow ownedBy(Tier at, String of) {
        return new LightRow(
                issueId,
                begunAt,
                phase,
                category,
                grid,
                at,
                of,
                unit,
                finishBy,
                waiting,
                complaints,
                reworks,
                level,
                raised,
                contented);
    }

    LightRow due(Instant by) {
        return new LightRow(
                issueId,
                begunAt,
                phase,
                category,
                grid,
                tier,
                area,
                unit,
                by,
                waiting,
                complaints,
                reworks,
                level,
                raised,
                contented);
    }

    LightRow finished() {
        return new LightRow(
                issueId,
                begunAt,
                phase,
                category,
                grid,
                tier,
                area,
                unit,
                finishBy,
                false,
                complaints,
                reworks,
                level,
                raised,
                contented);
    }

    LightRow complained() {
        return new LightRow(
                issueId,
                begunAt,
                phase,
                category,
                grid,
                tier,
                area,
                unit,
                finishBy,
                waiting,
                complaints + 1,
                reworks,
                level,
                raised,
                contented);
    }

    LightRow reworked() {
        return new LightRow(
                issueId,
                begunAt,
                phase,
                category,
                grid,
                tier,
                area,
                unit,
                finishBy,
                waiting,
                complaints,
                reworks + 1,
                level,
                raised,
                contented);
    }

    /** @param isRaised whether it is more than ordered */
    LightRow supervised(int now, boolean isRaised) {
        return new LightRow(
                issueId,
                begunAt,
                phase,
                category,
                grid,
                tier,
                area,
                unit,
                finishBy,
                waiting,
                complaints,
                reworks,
                now,
                isRaised,
                contented);
    }

    /** “一般”以上: a reporter who names no figure is taken at the word "solved". */
    LightRow closed(IssueClosed e) {
        boolean satisfied = e.satisfaction() == null || e.satisfaction() >= 3;
        return new LightRow(
                issueId,
                begunAt,
                Phase.CLOSED,
                category,
                grid,
                tier,
                area,
                unit,
                finishBy,
                false,
                complaints,
                reworks,
                level,
                raised,
                Boolean.TRUE.equals(e.solved()) && satisfied);
    }
}
