package org.gridloop.routing;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.gridloop.parts.TestParts;
import org.postgresql.ds.PGSimpleDataSource;

/** An empty database with routing's tables, for tests of a view without the service around it. */
public final class RoutingDatabase {

    private RoutingDatabase() {}

    /** In the service's own role, so that a missing right shows. */
    public static DataSource fresh() {
        TestParts parts = TestParts.fresh("routing");
        Flyway.configure()
                .dataSource(parts.jdbcUrl(), parts.ownerUser(), parts.ownerPassword())
                .placeholders(Map.of("role", parts.user()))
                .locations("db/backbone", "db/service")
                .load()
                .migrate();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(parts.jdbcUrl());
        source.setUser(parts.user());
        source.setPassword(parts.password());
        source.setReWriteBatchedInserts(true);
        return source;
    }
}
