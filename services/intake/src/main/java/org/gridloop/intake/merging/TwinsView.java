package org.gridloop.intake.merging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.intake.standing.Scope;
import org.jspecify.annotations.Nullable;

/** Looks up, among the rows of the view of issues, what may be the same matter. */
final class TwinsView {

    /** More is not looked at: the newest of a grid's open issues. */
    private static final int MOST_CANDIDATES = 500;

    /** 150 m and a little, anywhere south of 60 degrees: the exact distance is computed afterwards. */
    private static final double BOX_LAT = 0.00136;

    private static final double BOX_LON = 0.00272;

    private static final String COLUMNS =
            "select issue_id, ticket, status, title, text, category, grid, lon, lat, reported_at from issues where ";

    private static final String CANDIDATES = """
            issue_id <> ? and master_issue_id is null
            and status not in ('closed', 'not_accepted', 'voided', 'withdrawn', 'merged')
            and reported_at between ?::timestamptz - interval '14 days' and ?::timestamptz + interval '14 days'
            and (grid = ? or (lon between ? and ? and lat between ? and ?))
            and (category is null or ?::text is null or category = ?)
            and\s""";

    private TwinsView() {}

    static Optional<Twin> find(DataSource source, String issueId) {
        return Rows.reading(source, rows -> rows.one(COLUMNS + "issue_id = ?", TwinsView::read, issueId));
    }

    /** @return open issues near the given one in place and time, of its sub-class or of none yet, that the caller may see */
    static List<Twin> near(DataSource source, Twin twin, Scope scope) {
        @Nullable Double lon = twin.lon();
        @Nullable Double lat = twin.lat();
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(twin.issueId());
        parameters.add(twin.reportedAt());
        parameters.add(twin.reportedAt());
        parameters.add(twin.grid());
        parameters.add(lon == null ? null : lon - BOX_LON);
        parameters.add(lon == null ? null : lon + BOX_LON);
        parameters.add(lat == null ? null : lat - BOX_LAT);
        parameters.add(lat == null ? null : lat + BOX_LAT);
        parameters.add(twin.category());
        parameters.add(twin.category());
        String sql = COLUMNS + CANDIDATES + scope.condition(parameters) + " order by reported_at desc limit "
                + MOST_CANDIDATES;
        return Rows.reading(source, rows -> rows.query(sql, TwinsView::read, parameters.toArray()));
    }

    private static Twin read(ResultSet row) throws SQLException {
        return new Twin(
                row.getString("issue_id"),
                row.getString("ticket"),
                row.getString("status"),
                row.getString("title"),
                row.getString("title") + "\n" + row.getString("text"),
                row.getString("category"),
                row.getString("grid"),
                row.getObject("lon", Double.class),
                row.getObject("lat", Double.class),
                Objects.requireNonNull(Rows.instant(row, "reported_at")));
    }
}
