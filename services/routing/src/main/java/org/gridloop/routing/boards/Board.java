package org.gridloop.routing.boards;

import java.time.Instant;
import java.util.List;
import org.gridloop.backbone.refolding.AsOf;
import org.gridloop.backbone.showing.Page;
import org.gridloop.events.Tier;
import org.gridloop.events.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * The board of one area at its tier.
 *
 * @param owned what the area owns itself
 * @param below what the areas below it own
 * @param total both
 * @param due what passes its limit, of both
 * @param lights colours of both
 * @param quota what the grids of the area owe today
 * @param agenda what the tier has to talk about
 * @param children the areas one tier below, all of them
 * @param issues the open ones it owns itself, what is due first coming first
 * @param past what it stands on, where the board of some time in the past was asked for
 */
record Board(
        Tier tier,
        String area,
        String name,
        Instant asOf,
        Tally owned,
        Tally below,
        Tally total,
        Due due,
        Lights lights,
        Quota quota,
        Agenda agenda,
        List<Child> children,
        Page<OpenIssue> issues,
        @Nullable AsOf past) {

    Board standingOn(AsOf what) {
        return new Board(
                tier, area, name, asOf, owned, below, total, due, lights, quota, agenda, children, issues, what);
    }

    /**
     * @param overdue the limit has passed
     * @param soon it passes by {@code soonUntil}
     */
    public record Due(long overdue, long soon, Instant soonUntil) {}

    /** One area of the tier below. */
    public record Child(String area, String name, Tier tier, Tally owned, Tally below, Tally total, Quota quota) {}

    /**
     * @param due finish limit, none before the first dispatch
     * @param red overdue, complained about twice, reworked twice, or supervision was raised; else yellow
     */
    public record OpenIssue(
            String issueId,
            String status,
            String category,
            Urgency urgency,
            String grid,
            @Nullable String unit,
            int dispatchNo,
            Instant filedAt,
            @Nullable Instant due,
            boolean overdue,
            boolean red) {}
}
