package org.gridloop.routing.reference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.routing.sheets.Difference;
import org.gridloop.routing.sheets.JsonSheets;
import org.gridloop.routing.sheets.Kind;
import org.gridloop.routing.sheets.Sheet;

/** Reference data are rows: every version that was ever kept, and which of them have been told. */
public final class VersionsTable {

    /** One version without its rows. */
    public record Summary(
            int version, int rows, int added, int changed, int removed, String format, String keptBy, Instant keptAt) {}

    /** A version with all it holds. */
    public record Whole(Summary summary, Sheet sheet) {}

    private final DataSource database;

    public VersionsTable(DataSource database) {
        this.database = database;
    }

    /** @return false when that version of the kind exists already: somebody else was quicker */
    public boolean keep(int version, Sheet sheet, Difference difference, String format, String account, Instant at) {
        return Rows.inTransaction(
                        database,
                        tx -> tx.update(
                                """
                                insert into reference_version
                                    (kind, version, content, row_count, added, changed, removed, format, kept_by, kept_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """,
                                sheet.kind(),
                                version,
                                JsonSheets.write(sheet),
                                sheet.rows().size(),
                                difference.added().size(),
                                difference.changed().size(),
                                difference.removed().size(),
                                format,
                                account,
                                at))
                == 1;
    }

    /** @return what is newer than these, of each kind in order */
    public List<InForce.Kept> after(Map<Kind, Integer> known) {
        return Rows.reading(database, rows -> {
            List<InForce.Kept> newer = new ArrayList<>();
            for (Kind kind : Kind.values()) {
                newer.addAll(rows.query(
                        "select version, content from reference_version where kind = ? and version > ? order by version",
                        row -> new InForce.Kept(
                                row.getInt("version"), JsonSheets.parse(kind, row.getString("content"))),
                        kind,
                        known.getOrDefault(kind, 0)));
            }
            return newer;
        });
    }

    public Optional<Whole> find(Kind kind, int version) {
        return Rows.reading(
                database,
                rows -> rows.one(
                        "select * from reference_version where kind = ? and version = ?",
                        row -> new Whole(summary(row), JsonSheets.parse(kind, row.getString("content"))),
                        kind,
                        version));
    }

    /** @return the newest first, below that version */
    public List<Summary> list(Kind kind, int below, int most) {
        return Rows.reading(database, rows -> rows.query("""
                        select version, row_count, added, changed, removed, format, kept_by, kept_at
                        from reference_version where kind = ? and version < ? order by version desc limit ?
                        """, VersionsTable::summary, kind, below, most));
    }

    /** @return versions the topic does not have yet, in order */
    public List<Untold> untold() {
        return Rows.reading(
                database,
                rows -> rows.query(
                        """
                        select v.kind, v.version from reference_version v
                        left join reference_told t on t.kind = v.kind and t.version = v.version
                        where t.kind is null order by v.kept_at, v.kind, v.version
                        """, row -> new Untold(Kind.of(row.getString("kind")).orElseThrow(), row.getInt("version"))));
    }

    /** A version the topic does not have yet. */
    public record Untold(Kind kind, int version) {}

    public void told(Untold one) {
        Rows.inTransaction(
                database,
                tx -> tx.update(
                        "insert into reference_told (kind, version) values (?, ?) on conflict do nothing",
                        one.kind(),
                        one.version()));
    }

    private static Summary summary(ResultSet row) throws SQLException {
        return new Summary(
                row.getInt("version"),
                row.getInt("row_count"),
                row.getInt("added"),
                row.getInt("changed"),
                row.getInt("removed"),
                row.getString("format"),
                row.getString("kept_by"),
                Objects.requireNonNull(Rows.instant(row, "kept_at")));
    }
}
