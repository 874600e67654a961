package org.gridloop.bench.intake;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.gridloop.bench.calling.Load;
import org.gridloop.parts.DatabaseAccess;

/** The machine's limit: one row of about 1 kB per commit, plain JDBC, a connection for each caller. */
final class JdbcLimit implements AutoCloseable {

    private final DatabaseAccess database;

    JdbcLimit(DatabaseAccess database) throws SQLException {
        this.database = database;
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists bench");
            statement.execute("drop table if exists bench.row_per_commit");
            // To clean up behind the limit would fall into the time of what is measured after it.
            statement.execute("create table bench.row_per_commit (id bigint generated always as identity primary key,"
                    + " issue_id text not null, payload text not null) with (autovacuum_enabled = off)");
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.ownerPassword());
    }

    /** One caller's work until the deadline. */
    Load.Work work() throws SQLException {
        Connection connection = connect();
        PreparedStatement insert =
                connection.prepareStatement("insert into bench.row_per_commit (issue_id, payload) values (?, ?)");
        String payload = "x".repeat(1000);
        return new Load.Work() {
            private long number;

            @Override
            public boolean once() throws SQLException {
                insert.setString(1, "issue-" + number++);
                insert.setString(2, payload);
                insert.executeUpdate();
                return true;
            }

            @Override
            public void close() throws SQLException {
                connection.close();
            }
        };
    }

    @Override
    public void close() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema bench cascade");
        }
    }
}
