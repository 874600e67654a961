package org.gridloop.ledger.keeping;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.gridloop.parts.RealParts;
import org.gridloop.parts.TestParts;
import org.postgresql.ds.PGSimpleDataSource;

/** Ledgers in a real PostgreSQL, for tests of this package and its neighbours. */
public final class TestLedgers {

    private TestLedgers() {}

    /** @return a database of its own with the ledger's tables, seen by their owner */
    public static DataSource fresh(String name) {
        TestParts parts = RealParts.fresh(name);
        Flyway.configure()
                .dataSource(parts.jdbcUrl(), parts.ownerUser(), parts.ownerPassword())
                .placeholders(Map.of("role", parts.user()))
                .locations("db/service")
                .load()
                .migrate();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(parts.jdbcUrl());
        source.setUser(parts.ownerUser());
        source.setPassword(parts.ownerPassword());
        return source;
    }
}
