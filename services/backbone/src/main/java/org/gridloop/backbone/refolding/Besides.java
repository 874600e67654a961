package org.gridloop.backbone.refolding;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Connections on which tables can stand beside the live ones. None comes from the pool: a pooled connection may have
 * prepared a statement while the live table was the only one of its name.
 */
@Singleton
class Besides {

    private final String url;
    private final Properties login = new Properties();

    @Inject
    Besides(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.url = url;
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("reWriteBatchedInserts", "true");
        login.setProperty("logServerErrorDetail", "false");
        login.setProperty("ApplicationName", "refold");
    }

    /** Without auto-commit; times are written as in UTC, wherever the process stands. */
    Connection open() throws SQLException {
        Connection connection = DriverManager.getConnection(url, login);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set timezone to 'UTC'");
            statement.execute("set temp_buffers to '64MB'");
        }
        connection.setAutoCommit(false);
        return connection;
    }
}
