package org.gridloop.backbone.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.parts.RealParts;
import org.gridloop.parts.TestParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * PostgreSQL plans a statement once for all, by what it knows of the table then; a journal that was small must not be
 * read whole when it has grown.
 */
class JournalTableIT {

    private static final String FILL = """
            insert into journal (issue_id, sequence, type, payload, meta)
            select 'issue-' || n, 1, 'none', repeat('x', 500)::bytea, '{}' from generate_series(%d, %d) n""";

    private static final String READ_WHOLE = """
            select coalesce(sum(seq_scan), 0) from pg_stat_xact_user_tables where relname = 'journal'""";

    private final TestParts parts = RealParts.fresh("backbone");
    private final JournalTable table = new JournalTable(null);
    private Connection connection;

    @BeforeEach
    void aSmallJournal() throws SQLException {
        connection = TestJournals.migrated(parts).getConnection();
        table.keep(connection);
        Rows.over(connection).update(FILL.formatted(1, 100));
        DataSource owner = TestJournals.as(parts, parts.ownerUser(), parts.ownerPassword());
        try (Connection counting = owner.getConnection()) {
            Rows.over(counting).update("analyze journal");
        }
        connection.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void who_appends_does_not_read_all_of_it() throws SQLException {
        for (int round = 1; round <= 20; round++) {
            appendTo("issue-" + round);
        }
        grow();
        long before = timesReadWhole();

        appendTo("issue-15000");

        assertThat(timesReadWhole()).isEqualTo(before);
    }

    @Test
    void who_reads_an_issue_does_not_read_all_of_it() throws SQLException {
        for (int round = 1; round <= 20; round++) {
            table.read(connection, "issue-" + round, 1);
        }
        grow();
        long before = timesReadWhole();

        assertThat(table.read(connection, "issue-15000", 1)).hasSize(1);

        assertThat(timesReadWhole()).isEqualTo(before);
    }

    private void appendTo(String issue) throws SQLException {
        Append.Fact fact = new Append.Fact("none", new byte[500], "id", new byte[0]);
        table.insertAtOnce(connection, List.of(new Append(issue, 2, List.of(fact))));
    }

    private void grow() throws SQLException {
        Rows.over(connection).update(FILL.formatted(101, 20_000));
        connection.commit();
    }

    private long timesReadWhole() throws SQLException {
        return Rows.over(connection).one(READ_WHOLE, row -> row.getLong(1)).orElseThrow();
    }
}
