package org.gridloop.intake.people;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.gridloop.backbone.deciding.Beside;
import org.gridloop.backbone.deciding.BesideTable;
import org.gridloop.intake.people.Seal.Sealed;
import org.gridloop.intake.people.Vault.Kind;

/** Adds the rows of people, sealed, in the transaction of the facts that refer to them. */
final class VaultRows implements BesideTable {

    /** A row as it is stored. */
    record SealedRow(String ref, String issueId, Kind kind, Sealed sealed, Instant at) implements Beside {}

    // An erased row stays so, and what is there already stays as it is.
    private static final String INSERT = """
            insert into reporters (ref, issue_id, kind, wrapped_key, ciphertext, created_at)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::bytea[], ?::bytea[], ?::timestamptz[])
            on conflict (ref) do nothing""";

    @Override
    public String insert() {
        return INSERT;
    }

    @Override
    public int parameters() {
        return 6;
    }

    @Override
    public void bind(PreparedStatement statement, int first, List<Beside> rows) throws SQLException {
        int size = rows.size();
        String[] refs = new String[size];
        String[] issueIds = new String[size];
        String[] kinds = new String[size];
        byte[][] wrappedKeys = new byte[size][];
        byte[][] ciphertexts = new byte[size][];
        String[] times = new String[size];
        for (int place = 0; place < size; place++) {
            SealedRow row = (SealedRow) rows.get(place);
            refs[place] = row.ref();
            issueIds[place] = row.issueId();
            kinds[place] = row.kind().name().toLowerCase(Locale.ROOT);
            wrappedKeys[place] = row.sealed().wrappedKey();
            ciphertexts[place] = row.sealed().ciphertext();
            times[place] = row.at().toString();
        }
        Connection connection = statement.getConnection();
        statement.setArray(first, connection.createArrayOf("text", refs));
        statement.setArray(first + 1, connection.createArrayOf("text", issueIds));
        statement.setArray(first + 2, connection.createArrayOf("text", kinds));
        statement.setArray(first + 3, connection.createArrayOf("bytea", wrappedKeys));
        statement.setArray(first + 4, connection.createArrayOf("bytea", ciphertexts));
        statement.setArray(first + 5, connection.createArrayOf("timestamptz", times));
    }
}
