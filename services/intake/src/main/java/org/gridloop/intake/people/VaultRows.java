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

/**
 * Seals people, and adds their rows in the transaction of the facts that refer to them. Sealed only where the rows are
 * written: the cipher keeps its source of randomness by thread, and makes it anew, slowly, for each short-lived one.
 */
final class VaultRows implements BesideTable {

    /** A row as it is given. */
    record OpenRow(String ref, String issueId, Kind kind, Person person, Instant at) implements Beside {}

    // An erased row stays so, and what is there already stays as it is.
    private static final String INSERT = """
            insert into reporters (ref, issue_id, kind, wrapped_key, ciphertext, created_at)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::bytea[], ?::bytea[], ?::timestamptz[])
            on conflict (ref) do nothing""";

    private final Seal seal;

    VaultRows(Seal seal) {
        this.seal = seal;
    }

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
            OpenRow row = (OpenRow) rows.get(place);
            Sealed sealed = seal.seal(row.ref(), row.person());
            refs[place] = row.ref();
            issueIds[place] = row.issueId();
            kinds[place] = row.kind().name().toLowerCase(Locale.ROOT);
            wrappedKeys[place] = sealed.wrappedKey();
            ciphertexts[place] = sealed.ciphertext();
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
