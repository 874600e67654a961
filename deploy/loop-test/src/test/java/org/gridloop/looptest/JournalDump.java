package org.gridloop.looptest;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.gridloop.parts.DatabaseAccess;

/** Reads a service's database with plain JDBC. */
final class JournalDump {

    /** One row of a journal. */
    record Row(long index, String issueId, long sequence, String type, String payload) {}

    private JournalDump() {}

    static List<Row> of(DatabaseAccess database) throws SQLException {
        String sql = "select global_index, issue_id, sequence, type, convert_from(payload, 'UTF8') from journal"
                + " order by global_index";
        return query(
                database,
                sql,
                row -> new Row(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4), row.getString(5)));
    }

    /** Reads one row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    static <T> List<T> query(DatabaseAccess database, String sql, Reader<T> reader) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.ownerPassword());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<T> found = new ArrayList<>();
            while (row.next()) {
                found.add(reader.read(row));
            }
            return found;
        }
    }
}
