package org.gridloop.backbone.showing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.gridloop.backbone.journal.TestJournals;
import org.gridloop.parts.TestParts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RowsIT {

    private static final String SAVE = """
            insert into course (id, unit, signed_at, rounds, solved, tags) values (?, ?, ?, ?, ?, ?)
            on conflict (id) do update set unit = excluded.unit, signed_at = excluded.signed_at,
                rounds = excluded.rounds, solved = excluded.solved, tags = excluded.tags""";

    private record Course(
            String id,
            @Nullable String unit,
            @Nullable Instant signedAt,
            @Nullable Integer rounds,
            @Nullable Boolean solved,
            @Nullable List<String> tags) {}

    private final DataSource source = TestJournals.migrated(TestParts.fresh("backbone"));
    private Connection connection;
    private Rows rows;

    @BeforeEach
    void aTableThatFillsUpStepByStep() throws SQLException {
        connection = source.getConnection();
        rows = Rows.over(connection);
        rows.update("create temporary table course (id text primary key, unit text, signed_at timestamptz,"
                + " rounds int, solved boolean, tags text[])");
    }

    @AfterEach
    void letGo() throws SQLException {
        connection.close();
    }

    @Test
    void aColumnThatIsFilledLaterDoesNotHaveTheStatementPlannedAnew() throws SQLException {
        Instant now = Instant.parse("2026-03-02T01:00:00Z");
        Course begun = new Course("1", null, null, null, null, null);
        Course signed = new Course("1", "dept-water", now, null, null, null);
        Course closed = new Course("1", "dept-water", now, 2, true, List.of("noise"));
        for (int i = 0; i < 8; i++) {
            save(List.of(begun));
            save(List.of(signed));
            save(List.of(closed));
        }
        List<String> planned = prepared();
        assertThat(planned).hasSize(1);

        save(List.of(begun));
        save(List.of(closed));

        assertThat(prepared()).isEqualTo(planned);
    }

    @Test
    void nullsAndValuesOfOneBatchStandInTheirRows() throws SQLException {
        Instant now = Instant.parse("2026-03-02T01:00:00Z");
        List<Course> courses = IntStream.range(0, 7)
                .mapToObj(i -> i % 2 == 0
                        ? new Course("c" + i, null, now, i, null, List.of("a", "b"))
                        : new Course("c" + i, "unit-" + i, null, null, i == 3, null))
                .toList();

        save(courses);

        assertThat(all()).isEqualTo(courses);
    }

    @Test
    void aSnapshotIsOfOneMomentAndPlannedOnceAndLeavesItsConnectionAsItWas() {
        DataSource mine = new OneConnection(connection);

        String within = Rows.snapshot(mine, RowsIT::settings);

        assertThat(within).isEqualTo("repeatable read, read only on, force_generic_plan");
        assertThat(settings(mine)).isEqualTo("read committed, read only off, auto");
    }

    private static String settings(DataSource source) {
        return Rows.reading(
                source,
                rows -> rows.one(
                                "select current_setting('transaction_isolation') || ', read only '"
                                        + " || current_setting('transaction_read_only') || ', '"
                                        + " || current_setting('plan_cache_mode')",
                                row -> row.getString(1))
                        .orElseThrow());
    }

    @Test
    void aBatchOfNothingAsksNothing() throws SQLException {
        rows.batch("this is no SQL", List.<Course>of(), course -> Rows.row(course.id()));

        assertThat(all()).isEmpty();
    }

    private void save(List<Course> courses) throws SQLException {
        rows.batch(
                SAVE,
                courses,
                course -> Rows.row(
                        course.id(),
                        course.unit(),
                        course.signedAt(),
                        course.rounds(),
                        course.solved(),
                        course.tags()));
    }

    private List<Course> all() throws SQLException {
        return rows.query(
                "select * from course order by id",
                row -> new Course(
                        row.getString("id"),
                        row.getString("unit"),
                        Rows.instant(row, "signed_at"),
                        row.getObject("rounds", Integer.class),
                        row.getObject("solved", Boolean.class),
                        row.getArray("tags") == null
                                ? null
                                : List.of((String[]) row.getArray("tags").getArray())));
    }

    private List<String> prepared() throws SQLException {
        return rows.query(
                "select name from pg_prepared_statements where statement like 'insert into course%' order by name",
                row -> row.getString(1));
    }
}
