package org.gridloop.intake.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.intake.people.Vault.Kind;
import org.gridloop.parts.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class VaultIT {

    private static final Person PERSON = new Person("王安", "13900001111", null, null, null);

    private static final Instant OLD = Instant.parse("2026-01-01T00:00:00Z");

    @Inject
    Vault vault;

    @Inject
    DataSource source;

    @Inject
    WhenNoFactRefersToARowThenSweep sweeper;

    @Test
    void manyCallersAtOnceAllFindTheirPeopleAgain() throws ExecutionException, InterruptedException {
        List<String> refs = new ArrayList<>();
        List<Future<?>> kept = new ArrayList<>();
        try (var callers = Executors.newFixedThreadPool(16)) {
            for (int i = 0; i < 200; i++) {
                String ref = UUID.randomUUID().toString();
                refs.add(ref);
                Person person = new Person("n" + i, null, null, null, null);
                kept.add(callers.submit(() -> vault.keep(ref, "issue-" + ref, Kind.REPORT, person, Instant.now())));
            }
            for (Future<?> one : kept) {
                one.get();
            }
        }
        for (int i = 0; i < 200; i++) {
            assertThat(vault.find(refs.get(i)).map(Person::name)).contains("n" + i);
        }
    }

    @Test
    void aRowWrittenTwiceIsOneRow() {
        String ref = UUID.randomUUID().toString();
        vault.keep(ref, "issue-" + ref, Kind.REPORT, PERSON, Instant.now());
        vault.keep(ref, "issue-" + ref, Kind.REPORT, PERSON, Instant.now());

        assertThat(vault.find(ref)).contains(PERSON);
    }

    @Test
    void anOldRowThatNoFactRefersToIsSweptAndAYoungOneIsLeft() {
        String old = UUID.randomUUID().toString();
        String young = UUID.randomUUID().toString();
        String retried = UUID.randomUUID().toString();
        Instant now = Instant.now();
        vault.keep(old, "issue-" + old, Kind.REPORT, PERSON, now.minus(Duration.ofHours(3)));
        vault.keep(retried, "issue-" + retried, Kind.REPORT, PERSON, now.minus(Duration.ofHours(3)));
        vault.keep(retried, "issue-" + retried, Kind.REPORT, PERSON, now);
        vault.keep(young, "issue-" + young, Kind.REPORT, PERSON, now);

        sweeper.sweep(now.minus(Duration.ofHours(1)));

        assertThat(vault.find(old)).isEmpty();
        assertThat(vault.find(young)).isPresent();
        assertThat(vault.find(retried)).isPresent();
    }

    @Test
    void aRowThatAFactRefersToIsNeverSwept() {
        String ref = UUID.randomUUID().toString();
        String issueId = "issue-" + ref;
        vault.keep(ref, issueId, Kind.REPORT, PERSON, OLD);
        int swept = Rows.inTransaction(source, rows -> {
            rows.update("""
                    insert into journal (issue_id, sequence, type, payload, meta)
                    values (?, 1, 'test', convert_to(?, 'UTF8'), convert_to('{}', 'UTF8'))""", issueId, "{\"reporterRef\":\"" + ref + "\"}");
            int gone = ReportersTable.sweep(rows, OLD.minusSeconds(1), OLD.plusSeconds(1));
            // the fact is no real one and must not be told
            rows.connection().rollback();
            return gone;
        });

        assertThat(swept).isZero();
    }
}
