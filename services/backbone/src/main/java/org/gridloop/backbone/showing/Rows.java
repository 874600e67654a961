package org.gridloop.backbone.showing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The one small helper over JDBC. Parameters may be strings, numbers, booleans, bytes, {@link Instant}, enums (stored by
 * lower-case name), collections of strings (sent as {@code text[]}) or null.
 */
public final class Rows {

    /** Reads one row. */
    @FunctionalInterface
    public interface Reader<T extends @Nullable Object> {
        T read(ResultSet row) throws SQLException;
    }

    /** Work inside one transaction. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object> {
        T in(Rows tx) throws SQLException;
    }

    private static final String ONE_MOMENT = """
            set transaction isolation level repeatable read, read only;
            set local plan_cache_mode = force_generic_plan""";

    private final Connection connection;

    private Rows(Connection connection) {
        this.connection = connection;
    }

    /** Wraps a connection whose transaction somebody else commits. */
    public static Rows over(Connection connection) {
        return new Rows(connection);
    }

    /**
     * Runs work in one transaction: committed when it returns, rolled back when it throws.
     *
     * @throws DatabaseUnavailable when the database could not be asked
     */
    public static <T extends @Nullable Object> T inTransaction(DataSource source, Work<T> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.in(new Rows(connection));
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                rollBack(connection, e);
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable(e);
        }
    }

    /** Runs reading work on a connection of its own, each statement by itself. */
    public static <T extends @Nullable Object> T reading(DataSource source, Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.in(new Rows(connection));
        } catch (SQLException e) {
            throw new DatabaseUnavailable(e);
        }
    }

    /**
     * Runs reading work whose statements all see the same moment, however many views it reads. They are planned once for a
     * connection, whatever their parameters: PostgreSQL would plan them for each call anew, which takes longer than most
     * of them do.
     *
     * @param work is given a source that hands out the one connection
     */
    public static <T> T snapshot(DataSource source, Function<DataSource, T> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                try (Statement begin = connection.createStatement()) {
                    begin.execute(ONE_MOMENT);
                }
                return work.apply(new OneConnection(connection));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable(e);
        }
    }

    private static void rollBack(Connection connection, Throwable because) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }

    public Connection connection() {
        return connection;
    }

    public <T> List<T> query(String sql, Reader<T> reader, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            try (ResultSet row = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (row.next()) {
                    found.add(reader.read(row));
                }
                return found;
            }
        }
    }

    public <T> Optional<T> one(String sql, Reader<T> reader, @Nullable Object... parameters) throws SQLException {
        List<T> found = query(sql, reader, parameters);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }

    /** @return how many rows it changed */
    public int update(String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        }
    }

    /** Runs one statement for each element, as one batch. */
    public <T> void batch(String sql, Collection<T> elements, Function<T, @Nullable Object[]> parameters)
            throws SQLException {
        if (elements.isEmpty()) {
            return;
        }
        List<@Nullable Object[]> rows = elements.stream().map(parameters).toList();
        ParameterKinds kinds = ParameterKinds.of(sql, rows.getFirst().length);
        rows.forEach(kinds::learn);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (@Nullable Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    Object value = row[i];
                    if (value == null) {
                        kinds.setNull(statement, i);
                    } else {
                        bind(statement, i + 1, value);
                    }
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Parameters of one row of a batch. */
    public static @Nullable Object[] row(@Nullable Object... parameters) {
        return parameters;
    }

    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp stamp = row.getTimestamp(column);
        return stamp == null ? null : stamp.toInstant();
    }

    private void bind(PreparedStatement statement, @Nullable Object[] parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i];
            if (value == null) {
                statement.setObject(i + 1, null);
            } else {
                bind(statement, i + 1, value);
            }
        }
    }

    private void bind(PreparedStatement statement, int place, Object value) throws SQLException {
        switch (value) {
            case Instant instant -> statement.setTimestamp(place, Timestamp.from(instant));
            case Enum<?> name -> statement.setString(place, name.name().toLowerCase(java.util.Locale.ROOT));
            case Collection<?> strings ->
                statement.setArray(place, connection.createArrayOf("text", strings.toArray()));
            case byte[] bytes -> statement.setBytes(place, bytes);
            default -> statement.setObject(place, value);
        }
    }
}
