package org.gridloop.intake.quotas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.gridloop.backbone.showing.Rows;

/** Counts, among the rows of the view of issues, what each grid reported. */
final class QuotasView {

    private record Count(String grid, int reports) {}

    private static final String COUNT = """
            select grid, count(*) as reports from issues
            where reported_at >= ? and reported_at < ? and channel = any (?) and starts_with(grid, ?)
              and status <> 'voided'
            group by grid""";

    private QuotasView() {}

    /**
     * @param from included
     * @param to not included
     * @return reports by grid; grids without any are missing. What was declared void was none
     */
    static Map<String, Integer> reportsByGrid(DataSource source, String areaPrefix, Instant from, Instant to) {
        Map<String, Integer> counts = new HashMap<>();
        List<Count> found = Rows.reading(
                source, rows -> rows.query(COUNT, QuotasView::read, from, to, Quota.COUNTED_CHANNELS, areaPrefix));
        found.forEach(count -> counts.put(count.grid(), count.reports()));
        return counts;
    }

    private static Count read(ResultSet row) throws SQLException {
        return new Count(row.getString("grid"), row.getInt("reports"));
    }
}
