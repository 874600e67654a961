package org.gridloop.routing.boards;

import java.time.Instant;
import org.gridloop.backbone.refolding.AsOf;
import org.gridloop.events.Tier;
import org.jspecify.annotations.Nullable;

/**
 * One issue as the boards show it.
 *
 * @param tier which tier owns it
 * @param area code of the area that owns it
 * @param past what it stands on, where some time in the past was asked for
 */
record IssueOnBoard(
        Tier tier,
        String area,
        Instant asOf,
        Board.OpenIssue issue,
        @Nullable AsOf past) {

    IssueOnBoard standingOn(AsOf what) {
        return new IssueOnBoard(tier, area, asOf, issue, what);
    }
}
