package org.gridloop.routing.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.gridloop.backbone.reference.ReferenceFiles;
import org.gridloop.backbone.showing.DatabaseUnavailable;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.routing.RoutingDatabase;
import org.gridloop.routing.reference.VersionsTable.Untold;
import org.gridloop.routing.sheets.Difference;
import org.gridloop.routing.sheets.Kind;
import org.gridloop.routing.sheets.Sheet;
import org.gridloop.sample.SampleDistrict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterIT {

    private static final DataSource DATABASE = RoutingDatabase.fresh();
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final List<Sheet> SAMPLE = new SampleSheets(new ReferenceFiles(SampleDistrict.directory())).all();

    @Test
    void whatOneProcessKeepsTheOtherTakesAndNobodyKeepsTheSameNumberTwice() {
        Register one = new Register(new VersionsTable(DATABASE));
        Register other = new Register(new VersionsTable(DATABASE));
        one.begin(SAMPLE, "routing", NOW);
        other.begin(SAMPLE, "routing", NOW);
        assertThat(one.inForce().versions()).hasSize(5).containsEntry(Kind.RULES, 1);
        assertThat(other.inForce().versions()).isEqualTo(one.inForce().versions());
        assertThat(one.isEmpty()).isFalse();
        assertThat(one.table().untold()).hasSize(5);

        Sheet shorter = new Sheet(Kind.RULES, Map.of(), List.of(Map.of("name", "signMinutes", "value", "60")));
        Difference difference =
                Difference.between(one.inForce().newest(Kind.RULES).sheet(), shorter);
        assertThat(one.table().keep(2, shorter, difference, "csv", "admin-1", NOW))
                .isTrue();
        assertThat(other.table().keep(2, shorter, difference, "csv", "admin-2", NOW))
                .isFalse();
        other.refresh();

        assertThat(other.inForce().limits().sign()).isEqualTo(60);
        assertThat(other.table().find(Kind.RULES, 2).orElseThrow().summary())
                .isEqualTo(new VersionsTable.Summary(2, 1, 0, 1, 3, "csv", "admin-1", NOW));
        assertThat(other.table().find(Kind.RULES, 1).orElseThrow().sheet()).isEqualTo(SAMPLE.getLast());

        Untold first = one.table().untold().getFirst();
        one.table().told(first);
        one.table().told(first);
        assertThat(one.table().untold()).hasSize(5).doesNotContain(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update reference_version set content = '{}'",
                "delete from reference_version",
                "truncate reference_version"
            })
    void theServiceItselfCannotChangeAVersion(String sql) {
        assertThatThrownBy(() -> Rows.inTransaction(DATABASE, tx -> tx.update(sql)))
                .isInstanceOf(DatabaseUnavailable.class)
                .cause()
                .hasMessageContaining("permission denied");
    }
}
