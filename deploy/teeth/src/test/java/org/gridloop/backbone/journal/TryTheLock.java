package org.gridloop.backbone.journal;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is sent to the database for an append. */
public final class TryTheLock implements Supplier<String> {

    private final List<String> sent = new ArrayList<>();

    @Override
    public String get() {
        Append append = new Append("issue", 1, List.of(new Append.Fact("type", new byte[0], "id", new byte[0])));
        try {
            new JournalTable(null).insertAtOnce(connection(), List.of(append));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        boolean locks = sent.stream().anyMatch(one -> one.contains("pg_advisory_xact_lock"));
        boolean commits = sent.contains("commit");
        return locks ? "locked" : commits ? "inserted in a transaction" : String.valueOf(sent);
    }

    private Connection connection() {
        ClassLoader loader = getClass().getClassLoader();
        return (Connection) Proxy.newProxyInstance(loader, new Class<?>[] {Connection.class}, (self, method, words) -> {
            if (method.getName().equals("prepareStatement")) {
                sent.add(String.valueOf(words[0]));
                return statement((Connection) self);
            }
            sent.add(method.getName());
            return null;
        });
    }

    private static PreparedStatement statement(Connection connection) {
        return (PreparedStatement) Proxy.newProxyInstance(
                TryTheLock.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (self, method, words) -> answer(connection, method.getName()));
    }

    private static @Nullable Object answer(Connection connection, String method) {
        return switch (method) {
            case "getConnection" -> connection;
            case "execute", "getMoreResults" -> false;
            case "executeUpdate", "getUpdateCount" -> -1;
            default -> null;
        };
    }
}
