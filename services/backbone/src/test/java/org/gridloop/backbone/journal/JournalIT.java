package org.gridloop.backbone.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridloop.backbone.journal.TestJournals.append;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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
