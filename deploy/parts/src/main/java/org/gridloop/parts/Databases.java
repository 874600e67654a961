package org.gridloop.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Makes a service's database and roles on any PostgreSQL, from the template that docker-compose uses too. */
final class Databases {

    /** Opens a connection of an administrator to one database of the server. */
    interface Administrator {
        Connection connect(String database) throws SQLException;
    }

    private final Administrator administrator;
    private final String serverUrl;

    /** @param serverUrl {@code jdbc:postgresql://host:port/} */
    Databases(Administrator administrator, String serverUrl) {
        this.administrator = administrator;
        this.serverUrl = serverUrl;
    }

    /** What the access to a database is, or will be. */
    static DatabaseAccess access(String serverUrl, String database, String role, Secrets secrets) {
        String owner = role + "_owner";
        return new DatabaseAccess(serverUrl + database, role, secrets.password(role), owner, secrets.password(owner));
    }

    /** The access to a database, which is made if it is not there. */
    DatabaseAccess ensure(String database, String role, Secrets secrets) {
        DatabaseAccess access = access(serverUrl, database, role, secrets);
        try {
            if (!exists(database)) {
                create(database, access);
            }
            return access;
        } catch (SQLException e) {
            throw new PartFailure("Cannot create the database " + database + ": " + e.getMessage(), e);
        }
    }

    private boolean exists(String database) throws SQLException {
        try (Connection connection = administrator.connect("postgres");
                PreparedStatement query = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            query.setString(1, database);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private void create(String database, DatabaseAccess access) throws SQLException {
        Map<String, String> values = Map.of(
                "database", database,
                "role", access.user(),
                "password", access.password(),
                "owner_password", access.ownerPassword());
        List<String> halves = List.of(filledTemplate(values).split("(?m)^\\\\connect .*$", 2));
        run("postgres", halves.get(0));
        run(database, halves.get(1));
    }

    private void run(String database, String script) throws SQLException {
        try (Connection connection = administrator.connect(database);
                var statement = connection.createStatement()) {
            for (String part : script.split("\\n\\s*\\n", -1)) {
                String sql = part.lines()
                        .filter(line -> !line.startsWith("--"))
                        .reduce("", (whole, line) -> whole + line + "\n")
                        .strip();
                if (!sql.isEmpty()) {
                    statement.execute(sql);
                }
            }
        }
    }

    private static String filledTemplate(Map<String, String> values) {
        try (var resource = Databases.class.getResourceAsStream("database.sql")) {
            if (resource == null) {
                throw new PartFailure("database.sql is missing from the class path");
            }
            String filled = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            for (var value : values.entrySet()) {
                filled = filled.replace("${" + value.getKey() + "}", value.getValue());
            }
            return filled;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
