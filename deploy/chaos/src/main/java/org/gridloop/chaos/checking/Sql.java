package org.gridloop.chaos.checking;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.gridloop.parts.DatabaseAccess;

/** Reads a service's database with plain JDBC. */
final class Sql {

    /** Reads one row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private Sql() {}

    static <T> List<T> query(DatabaseAccess database, String sql, Reader<T> reader) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.ownerPassword());
                Statement statement = connection.createStatement()) {
            List<T> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery(sql)) {
                while (row.next()) {
                    rows.add(reader.read(row));
                }
            }
            return rows;
        }
    }

    static List<JournalRow> journal(DatabaseAccess database) throws SQLException {
        return query(
                database,
                "select global_index, issue_id, sequence, type, convert_from(payload, 'UTF8') from journal"
                        + " order by global_index",
                row -> new JournalRow(
                        row.getLong(1), row.getString(2), row.getLong(3), row.getString(4), row.getString(5)));
    }

    static List<String> strings(DatabaseAccess database, String sql) throws SQLException {
        return query(database, sql, row -> row.getString(1));
    }

    static long number(DatabaseAccess database, String sql) throws SQLException {
        return query(database, sql, row -> row.getLong(1)).getFirst();
    }
}
