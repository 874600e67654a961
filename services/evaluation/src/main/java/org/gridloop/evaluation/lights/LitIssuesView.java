package org.gridloop.evaluation.lights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridloop.backbone.showing.Cursor;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.events.Tier;
import org.jspecify.annotations.Nullable;

/** The questions the rows of {@link LightsView} answer. */
final class LitIssuesView {

    /** The colour of a row at a time, the same as {@link LightRow#light}. */
    private static final String COLOUR = "case when l.phase = 'closed' and l.contented then 'green'"
            + " when l.phase = 'closed' then 'grey'"
            + " when l.alarming or l.overdue_at <= ? then 'red' else 'yellow' end";

    /**
     * What is asked for.
     *
     * @param areas code prefixes; empty for everything, also what lies in no grid yet
     */
    record Wanted(
            List<String> areas,
            @Nullable String unit,
            @Nullable Light light) {
        Wanted {
            areas = List.copyOf(areas);
        }
    }

    private LitIssuesView() {}

    /** Newest first, one row more than asked for when there is one. */
    static List<LitIssue> list(Rows rows, Wanted wanted, Instant now, int limit, Cursor after) throws SQLException {
        List<@Nullable Object> parameters = new ArrayList<>(List.of(after.at(), after.id()));
        StringBuilder sql = new StringBuilder("select l.*, b.title from lights l"
                + " left join briefs b on b.issue_id = l.issue_id"
                + " where l.phase <> 'gone' and (l.begun_at, l.issue_id) < (?, ?)");
        narrow(sql, parameters, wanted);
        if (wanted.light() != null) {
            sql.append(" and ").append(COLOUR).append(" = ?");
            parameters.add(now);
            parameters.add(wanted.light());
        }
        sql.append(" order by l.begun_at desc, l.issue_id desc limit ?");
        parameters.add(limit + 1);
        return rows.query(sql.toString(), row -> issue(row, now), parameters.toArray());
    }

    /** @return how many of each colour, by area of a tier */
    static Map<String, LightCount> countsByArea(Rows rows, Wanted wanted, Instant now, Tier tier) throws SQLException {
        return counts(rows, "coalesce(left(l.grid, " + tier.codeLength() + "), '-')", wanted, now);
    }

    /** @return how many of each colour, by unit */
    static Map<String, LightCount> countsByUnit(Rows rows, Wanted wanted, Instant now) throws SQLException {
        return counts(rows, "coalesce(l.unit, '-')", wanted, now);
    }

    private record Counted(String key, Light light, long n) {}

    private static Map<String, LightCount> counts(Rows rows, String key, Wanted wanted, Instant now)
            throws SQLException {
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(now);
        StringBuilder sql = new StringBuilder("select " + key + " as key, " + COLOUR + " as light, count(*) as n"
                + " from lights l where l.phase <> 'gone'");
        narrow(sql, parameters, wanted);
        sql.append(" group by 1, 2 order by 1");
        Map<String, LightCount> counts = new LinkedHashMap<>();
        rows.query(
                        sql.toString(),
                        row -> new Counted(
                                row.getString("key"),
                                Light.find(row.getString("light")).orElseThrow(),
                                row.getLong("n")),
                        parameters.toArray())
                .forEach(counted -> counts.merge(
                        counted.key(), LightCount.of(counted.key(), counted.light(), counted.n()), LightCount::plus));
        return counts;
    }

    private static void narrow(StringBuilder sql, List<@Nullable Object> parameters, Wanted wanted) {
        if (!wanted.areas().isEmpty()) {
            sql.append(" and l.grid like any (?)");
            parameters.add(wanted.areas().stream().map(area -> area + "%").toList());
        }
        if (wanted.unit() != null) {
            sql.append(" and l.unit = ?");
            parameters.add(wanted.unit());
        }
    }

    private static LitIssue issue(ResultSet row, Instant now) throws SQLException {
        return LitIssue.of(LightsView.read(row), row.getString("title"), now);
    }
}
