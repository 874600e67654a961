package org.gridloop.backbone.showing;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jspecify.annotations.Nullable;

/**
 * As which type each parameter of a statement is sent. A null alone does not tell; and a statement whose parameters
 * come as other types than the last time is parsed and planned anew by the server, at each batch of a view whose
 * columns fill up step by step. So a null is sent as the type the parameter had before.
 */
final class ParameterKinds {

    private static final ConcurrentMap<String, ParameterKinds> OF_STATEMENTS = new ConcurrentHashMap<>();

    private final AtomicIntegerArray types;

    private ParameterKinds(int count) {
        this.types = new AtomicIntegerArray(count);
    }

    /** @param sql of a statement that stands in the code: each is remembered for ever */
    static ParameterKinds of(String sql, int count) {
        return OF_STATEMENTS.computeIfAbsent(sql, unknown -> new ParameterKinds(count));
    }

    void learn(@Nullable Object[] row) {
        for (int i = 0; i < row.length; i++) {
            Object value = row[i];
            if (value != null && types.get(i) == Types.NULL) {
                types.set(i, typeOf(value));
            }
        }
    }

    /** @param index from 0 */
    void setNull(PreparedStatement statement, int index) throws SQLException {
        statement.setNull(index + 1, types.get(index));
    }

    private static int typeOf(Object value) {
        return switch (value) {
            case String text -> Types.VARCHAR;
            case Enum<?> name -> Types.VARCHAR;
            case Instant instant -> Types.TIMESTAMP;
            case Integer number -> Types.INTEGER;
            case Long number -> Types.BIGINT;
            case Double number -> Types.DOUBLE;
            case Boolean truth -> Types.BOOLEAN;
            case byte[] bytes -> Types.BINARY;
            case Collection<?> strings -> Types.ARRAY;
            default -> Types.NULL;
        };
    }
}
