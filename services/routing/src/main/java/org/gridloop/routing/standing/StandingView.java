package org.gridloop.routing.standing;

import static org.gridloop.backbone.deciding.Refusal.refused;

import java.util.Optional;
import javax.sql.DataSource;
import org.gridloop.backbone.guarding.Caller;
import org.gridloop.backbone.showing.Rows;

/** Looks the standing of an issue up among the rows of the boards. */
public final class StandingView {

    private static final String SELECT = "select issue_id, status, area, grid, category, unit, dispatch_no,"
            + " nullif(due, '9999-12-31T00:00:00Z') as due from board_issue where issue_id = ?";

    private StandingView() {}

    /** @return empty when the issue is not filed, as far as is heard */
    public static Optional<Standing> of(DataSource database, String issueId) {
        return Rows.reading(
                database,
                rows -> rows.one(
                        SELECT,
                        row -> new Standing(
                                row.getString("issue_id"),
                                row.getString("status"),
                                row.getString("area"),
                                row.getString("grid"),
                                row.getString("category"),
                                row.getString("unit"),
                                row.getInt("dispatch_no"),
                                Rows.instant(row, "due")),
                        issueId));
    }

    /** @return the issue, when it lies in the caller's areas; all others are as if they were not there */
    public static Standing seenBy(Caller caller, DataSource database, String issueId) {
        return of(database, issueId)
                .filter(standing -> caller.sees(standing.grid()))
                .orElseThrow(() -> refused(Denied.NO_SUCH_ISSUE));
    }
}
