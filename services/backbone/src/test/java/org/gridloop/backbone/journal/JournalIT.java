package org.gridloop.backbone.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridloop.backbone.journal.TestJournals.append;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.gridloop.parts.RealParts;
import org.gridloop.parts.TestParts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JournalIT {

    private final TestParts parts = RealParts.fresh("backbone");
    private final String issue = UUID.randomUUID().toString();
    private DataSource source = TestJournals.as(parts, parts.user(), parts.password());
    private Journal journal = TestJournals.over(source);

    @BeforeAll
    void migrate() {
        source = TestJournals.migrated(parts);
        journal = TestJournals.over(source);
    }

    @Test
    void whatWasAppendedIsReadInOrder() {
        String fresh = UUID.randomUUID().toString();
        journal.append(append(fresh, 1, 3));
        journal.append(append(fresh, 4, 2));
        assertThat(journal.read(fresh, 1)).extracting(StoredFact::sequence).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(journal.read(fresh, 4)).extracting(StoredFact::sequence).containsExactly(4L, 5L);
    }

    @Test
    void anAppendWhoseSequenceIsTakenStoresNothingOfIt() {
        journal.append(append(issue, 1, 2));
        assertThatThrownBy(() -> journal.append(append(issue, 2, 3))).isInstanceOf(SequenceTaken.class);
        assertThat(journal.read(issue, 1)).hasSize(2);
    }

    @Test
    void anAppendThatWouldLeaveAGapIsRefused() {
        String fresh = UUID.randomUUID().toString();
        assertThatThrownBy(() -> journal.append(append(fresh, 2, 1))).isInstanceOf(SequenceTaken.class);
        journal.append(append(fresh, 1, 1));
        assertThatThrownBy(() -> journal.append(append(fresh, 3, 1))).isInstanceOf(SequenceTaken.class);
        assertThat(journal.read(fresh, 1)).hasSize(1);
    }

    @Test
    void theStatementOfAnAppendIsPlannedOnceForAKeptConnection() throws SQLException {
        JournalTable table = new JournalTable(null);
        try (Connection connection = source.getConnection()) {
            table.keep(connection);
            for (int facts = 1; facts <= 20; facts++) {
                String fresh = UUID.randomUUID().toString();
                table.insertAtOnce(connection, List.of(append(fresh, 1, facts)));
            }
            String plans = "select sum(generic_plans) > 0 and sum(custom_plans) = 0 from pg_prepared_statements"
                    + " where statement like '%insert into journal%'";
            assertThat(answer(connection, plans)).isEqualTo("t");
            table.giveBack(connection);
            assertThat(answer(connection, "show plan_cache_mode")).isEqualTo("auto");
        }
    }

    private static String answer(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal set type = 'other'",
                "delete from journal",
                "truncate journal",
                "drop table journal",
                "alter table journal drop constraint journal_one_fact_per_sequence"
            })
    void theServiceItselfCannotChangeWhatItRemembers(String statement) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement attempt = connection.createStatement()) {
            assertThatThrownBy(() -> attempt.execute(statement))
                    .isInstanceOf(SQLException.class)
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("42501");
        }
    }
}
