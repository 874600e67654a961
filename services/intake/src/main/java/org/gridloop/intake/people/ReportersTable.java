package org.gridloop.intake.people;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.intake.people.Seal.Sealed;
import org.gridloop.intake.people.VaultWriter.SealedRow;
import org.jspecify.annotations.Nullable;

/** The SQL of the vault. */
final class ReportersTable {

    // A retry makes its row young again, so that it is not swept between the row and the fact; an erased one stays so.
    private static final String INSERT = """
            insert into reporters (ref, issue_id, kind, wrapped_key, ciphertext, created_at)
            select ref, issue_id, kind, wrapped_key, ciphertext, created_at
            from unnest(?::text[], ?::text[], ?::text[], ?::bytea[], ?::bytea[], ?::timestamptz[])
                 as r (ref, issue_id, kind, wrapped_key, ciphertext, created_at)
            on conflict (ref) do update set created_at = excluded.created_at where reporters.erased_at is null""";

    private static final String COLUMNS = "select ref, wrapped_key, ciphertext from reporters where ";

    // The view first, because it is cheaper; the journal, because the view may lag. Row by row the journal decides.
    private static final String SWEEP = """
            delete from reporters r
            where r.created_at >= ? and r.created_at < ?
              and not exists (select 1 from issues i
                              where i.issue_id = r.issue_id
                                and (r.kind = 'supplement' or i.reporter_ref = r.ref))
              and not exists (select 1 from journal j
                              where j.issue_id = r.issue_id and j.sequence = 1
                                and (r.kind = 'supplement'
                                     or position(r.ref in convert_from(j.payload, 'UTF8')) > 0))""";

    /** A row that has not been erased. */
    record Found(String ref, Sealed sealed) {}

    private ReportersTable() {}

    /** Inserts and commits, on a connection in auto-commit. */
    static void insert(Connection connection, Collection<SealedRow> rows) throws SQLException {
        int size = rows.size();
        String[] refs = new String[size];
        String[] issueIds = new String[size];
        String[] kinds = new String[size];
        byte[][] wrappedKeys = new byte[size][];
        byte[][] ciphertexts = new byte[size][];
        String[] times = new String[size];
        int place = 0;
        for (SealedRow row : rows) {
            refs[place] = row.ref();
            issueIds[place] = row.issueId();
            kinds[place] = row.kind().name().toLowerCase(Locale.ROOT);
            wrappedKeys[place] = row.sealed().wrappedKey();
            ciphertexts[place] = row.sealed().ciphertext();
            times[place] = row.at().toString();
            place++;
        }
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setArray(1, connection.createArrayOf("text", refs));
            statement.setArray(2, connection.createArrayOf("text", issueIds));
            statement.setArray(3, connection.createArrayOf("text", kinds));
            statement.setArray(4, connection.createArrayOf("bytea", wrappedKeys));
            statement.setArray(5, connection.createArrayOf("bytea", ciphertexts));
            statement.setArray(6, connection.createArrayOf("timestamptz", times));
            statement.executeUpdate();
        }
    }

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

    /** @return how many rows of that time no fact referred to; they are gone */
    static int sweep(Rows rows, Instant from, Instant until) throws SQLException {
        return rows.update(SWEEP, from, until);
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(row.getString("ref"), new Sealed(row.getBytes("wrapped_key"), row.getBytes("ciphertext")));
    }
}
