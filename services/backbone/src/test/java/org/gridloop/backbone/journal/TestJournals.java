package org.gridloop.backbone.journal;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.gridloop.backbone.telling.FactMeta;
import org.gridloop.parts.TestParts;
import org.postgresql.ds.PGSimpleDataSource;

/** Journals over a real PostgreSQL, for tests of this package and its neighbours. */
public final class TestJournals {

    private TestJournals() {}

    /** Migrates the database and hands out connections in the service's own role. */
    public static DataSource migrated(TestParts parts) {
        Flyway.configure()
                .dataSource(parts.jdbcUrl(), parts.ownerUser(), parts.ownerPassword())
                .placeholders(Map.of("role", parts.user()))
                .locations("db/backbone")
                .load()
                .migrate();
        return as(parts, parts.user(), parts.password());
    }

    public static DataSource as(TestParts parts, String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(parts.jdbcUrl());
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    public static Journal over(DataSource source, JournalGate... gates) {
        return new Journal(source, new SimpleMeterRegistry(), () -> {}, gates);
    }

    /** An append of facts that mean nothing, each with an id of its own. */
    public static Append append(String issueId, long firstSequence, int facts) {
        return append(issueId, firstSequence, facts, "test");
    }

    public static Append append(String issueId, long firstSequence, int facts, String cause) {
        List<Append.Fact> made = new ArrayList<>();
        for (int i = 0; i < facts; i++) {
            String id = UUID.randomUUID().toString();
            byte[] payload = ("{\"n\":" + (firstSequence + i) + "}").getBytes(StandardCharsets.UTF_8);
            FactMeta meta = new FactMeta(id, Instant.EPOCH, cause, "automation:test", null);
            made.add(new Append.Fact("test.fact-told.v1", payload, id, meta.write()));
        }
        return new Append(issueId, firstSequence, made);
    }
}
