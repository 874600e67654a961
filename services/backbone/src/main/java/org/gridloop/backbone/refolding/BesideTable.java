package org.gridloop.backbone.refolding;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.gridloop.backbone.showing.Rows;
import org.postgresql.PGConnection;

/**
 * A live table and an empty one beside it: temporary, of the same columns, defaults and unique keys, and on its connection
 * the one that is meant by their common name.
 */
final class BesideTable {

    private static final int EXAMPLES = 3;

    /**
     * @param digest SHA-256 over all columns of all rows, as text in UTC, in the order of the primary key
     * @param rows how many
     */
    record Digest(String digest, long rows) {}

    private final String name;
    private final String live;
    private final String beside;
    private final List<String> key;

    private BesideTable(String schema, String name, List<String> key) {
        this.name = name;
        this.live = schema + "." + name;
        this.beside = "pg_temp." + name;
        this.key = key;
    }

    /** @throws IllegalStateException when the table has no primary key, by which its rows could be told apart */
    static BesideTable create(Rows tx, String schema, String name) throws SQLException {
        String live = schema + "." + name;
        List<String> key = tx.query("""
                select quote_ident(a.attname) from pg_index i
                cross join unnest(i.indkey::int[]) with ordinality as k (attnum, place)
                join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
                where i.indrelid = ?::regclass and i.indisprimary order by k.place""", row -> row.getString(1), live);
        if (key.isEmpty()) {
            throw new IllegalStateException("the table " + name + " has no primary key");
        }
        BesideTable table = new BesideTable(schema, name, key);
        tx.update("create temporary table " + name + " (like " + live + " including all excluding indexes)");
        for (String index : tx.query(
                "select pg_get_indexdef(indexrelid) from pg_index where indrelid = ?::regclass and indisunique",
                row -> row.getString(1),
                live)) {
            tx.update(index.replace(" ON " + live + " ", " ON " + table.beside + " "));
        }
        return table;
    }

    String name() {
        return name;
    }

    Digest live(Rows tx) throws SQLException {
        return digest(tx, live);
    }

    Digest rebuilt(Rows tx) throws SQLException {
        return digest(tx, beside);
    }

    private Digest digest(Rows tx, String table) throws SQLException {
        String sql = "copy (select * from " + table + " order by " + String.join(", ", key) + ") to stdout";
        MessageDigest sha = sha256();
        try (OutputStream sink = new DigestOutputStream(OutputStream.nullOutputStream(), sha)) {
            long rows = tx.connection().unwrap(PGConnection.class).getCopyAPI().copyOut(sql, sink);
            return new Digest(HexFormat.of().formatHex(sha.digest()), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return rows that only one of both has, or that differ in some column, by their key */
    long differences(Rows tx) throws SQLException {
        tx.update("analyze " + beside);
        return tx.one("select count(*) " + differing(), row -> row.getLong(1)).orElse(0L);
    }

    /** @return keys of some of them, such as {@code (7f0c,2)} */
    List<String> examples(Rows tx) throws SQLException {
        return tx.query(
                "select row(" + String.join(", ", key) + ")::text " + differing() + " order by 1 limit " + EXAMPLES,
                row -> row.getString(1));
    }

    private String differing() {
        return " from (select * from " + live + ") l full join (select * from " + beside + ") b using ("
                + String.join(", ", key) + ") where l::text is distinct from b::text";
    }

    /** Makes the live table what the one beside it is; rows that are the same already are not touched. */
    void switchOver(Rows tx) throws SQLException {
        String sameKey = key.stream()
                .map(column -> "b." + column + " = l." + column)
                .reduce((one, other) -> one + " and " + other)
                .orElseThrow();
        tx.update("delete from " + live + " l where not exists (select from " + beside + " b where " + sameKey
                + " and b::text = l::text)");
        tx.update("insert into " + live + " overriding system value select * from " + beside
                + " b where not exists (select from " + live + " l where " + sameKey + ")");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
