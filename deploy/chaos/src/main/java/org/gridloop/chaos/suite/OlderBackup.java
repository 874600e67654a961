package org.gridloop.chaos.suite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.gridloop.parts.LocalPostgres;
import org.gridloop.parts.PartFailure;

/** A copy of one service's database as it was, and the way to put it back in the place of what it became. */
public final class OlderBackup {

    /** Under this lock every process of a service appends to its journal, one after the other. */
    private static final long APPEND_LOCK = 0x67726964_6c6f6f70L;

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(120);
    private static final long LOOK_MILLIS = 50;

    private final LocalPostgres postgres;
    private final String database;
    private final String copy;

    /** @param database named like its role */
    OlderBackup(LocalPostgres postgres, String database) {
        this.postgres = postgres;
        this.database = database;
        this.copy = database + "_older";
    }

    /** Whoever is connected is sent away for a moment. */
    public void take() throws SQLException {
        try (Connection connection = postgres.connect("postgres");
                Statement sql = connection.createStatement()) {
            sql.execute("drop database if exists " + copy);
            sql.execute("alter database " + database + " allow_connections false");
            try {
                sendAway(sql);
                sql.execute("create database " + copy + " template " + database + " owner " + database + "_owner");
            } finally {
                sql.execute("alter database " + database + " allow_connections true");
            }
        }
    }

    /**
     * Lets nobody decide any more, waits until all that was decided is told, and does the deed meanwhile: what was
     * accepted and never left a database that is lost is lost, and nothing could bring it back.
     *
     * @param deed ends the service's processes
     * @return how many facts the copy lacks
     */
    public long whenAllIsTold(Runnable deed) throws SQLException, InterruptedException {
        try (Connection connection = postgres.connect(database);
                Statement sql = connection.createStatement()) {
            sql.execute("select pg_advisory_lock(" + APPEND_LOCK + ")");
            long giveUp = System.nanoTime() + PATIENCE_NANOS;
            while (number(
                            sql,
                            "select count(*) from journal where global_index > (select position from relay_position)")
                    > 0) {
                if (System.nanoTime() > giveUp) {
                    throw new PartFailure(database + " does not tell what it decided");
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
            deed.run();
            // Also those whose process is gone and who would go on once the lock is free.
            sendAway(sql);
            long facts = number(sql, "select count(*) from journal");
            try (Connection other = postgres.connect(copy);
                    Statement there = other.createStatement()) {
                return facts - number(there, "select count(*) from journal");
            }
        }
    }

    /** In the place of the database, which nobody finds then. Nobody of the service runs. */
    public void putBack() throws SQLException {
        try (Connection connection = postgres.connect("postgres");
                Statement sql = connection.createStatement()) {
            // To drop it would have the server write out all it holds: seconds in which nobody commits.
            sql.execute("alter database " + database + " rename to " + database + "_lost_" + System.nanoTime());
            sql.execute("alter database " + copy + " rename to " + database);
            sql.execute("revoke all on database " + database + " from public");
            sql.execute("grant connect, temporary on database " + database + " to " + database);
        }
    }

    private void sendAway(Statement sql) throws SQLException {
        sql.execute("select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = '" + database
                + "' and pid <> pg_backend_pid()");
    }

    private static long number(Statement sql, String question) throws SQLException {
        try (ResultSet row = sql.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }
}
