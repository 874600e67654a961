package org.gridloop.intake.standing;

import static org.gridloop.backbone.deciding.Refusal.refused;

import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.gridloop.backbone.showing.Rows;
import org.jspecify.annotations.Nullable;

/** Looks the standing of an issue up among the rows of the view of issues. */
public final class StandingView {

    private StandingView() {}

    /**
     * @param grid where it lies, as the journal says: the view may lag
     * @return whether the caller may read about it
     */
    public static boolean isSeen(DataSource source, Scope scope, String issueId, @Nullable String grid) {
        return scope.seesPlace(grid) || isSeenByRow(source, scope, issueId);
    }

    /** @return whether the caller may read about it, once its row is there */
    public static boolean isSeenByRow(DataSource source, Scope scope, String issueId) {
        return Rows.reading(source, rows -> of(rows, issueId)).map(scope::sees).orElse(false);
    }

    /**
     * A supervisor may close what still lies on the desk; the journal of the desk does not know.
     *
     * @throws org.gridloop.backbone.deciding.Refusal when it has been closed
     */
    public static void refuseClosed(DataSource source, String issueId) {
        if (Rows.reading(source, rows -> of(rows, issueId))
                .map(Standing::isClosed)
                .orElse(false)) {
            throw refused(ClosedReason.CLOSED_MEANWHILE);
        }
    }

    /** @return empty when no fact of the issue has been heard yet */
    public static Optional<Standing> of(Rows rows, String issueId) throws SQLException {
        if (!IssueId.isOne(issueId)) {
            return Optional.empty();
        }
        return rows.one(
                "select issue_id, status, account, grid, unit, reporter_ref, confidential from issues"
                        + " where issue_id = ?",
                row -> new Standing(
                        row.getString("issue_id"),
                        row.getString("status"),
                        row.getString("account"),
                        row.getString("grid"),
                        row.getString("unit"),
                        row.getString("reporter_ref"),
                        row.getBoolean("confidential")),
                issueId);
    }
}
