package org.gridloop.intake.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.intake.people.Seal.Sealed;
import org.jspecify.annotations.Nullable;

/** The SQL of the vault, but for {@link VaultRows what adds to it}. */
final class ReportersTable {

    private static final String COLUMNS = "select ref, wrapped_key, ciphertext from reporters where ";

    /** A row that has not been erased. */
    record Found(String ref, Sealed sealed) {}

    private ReportersTable() {}

    static Optional<Found> find(Rows rows, String ref) throws SQLException {
        return rows.one(COLUMNS + "ref = ? and erased_at is null", ReportersTable::found, ref);
    }

    static List<Found> additionsTo(Rows rows, String issueId) throws SQLException {
        return rows.query(
                COLUMNS + "issue_id = ? and kind = 'supplement' and erased_at is null order by created_at",
                ReportersTable::found,
                issueId);
    }

    /** Takes away what was said and the keys to it; the bare rows stay, so that no retry brings the person back. */
    static void erase(Rows rows, String issueId, @Nullable String ref, Instant at) throws SQLException {
        String blank = "update reporters set wrapped_key = null, ciphertext = null, erased_at = ? where ";
        rows.update(blank + "ref = ?", at, ref);
        rows.update(blank + "issue_id = ? and kind = 'supplement'", at, issueId);
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(row.getString("ref"), new Sealed(row.getBytes("wrapped_key"), row.getBytes("ciphertext")));
    }
}
