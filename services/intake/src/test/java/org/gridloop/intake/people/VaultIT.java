package org.gridloop.intake.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.gridloop.backbone.deciding.Beside;
import org.gridloop.backbone.deciding.BesideTable;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.intake.people.Vault.Kind;
import org.gridloop.parts.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class VaultIT {

    private static final Person PERSON = new Person("王安", "13900001111", null, null, null);
    private static final Person OTHER = new Person("李平", "13900002222", null, null, null);

    @Inject
    Vault vault;

    @Inject
    BesideTable rows;

    @Inject
    DataSource source;

    @Test
    void allOfAGroupAreFoundAgain() throws SQLException {
        List<Beside> group = new ArrayList<>();
        List<String> refs = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String ref = UUID.randomUUID().toString();
            refs.add(ref);
            group.add(row(ref, new Person("n" + i, null, null, null, null)));
        }
        insert(group);

        for (int i = 0; i < 200; i++) {
            assertThat(vault.find(refs.get(i)).map(Person::name)).contains("n" + i);
        }
    }

    @Test
    void aRowThatIsThereStaysAsItIsAlsoWithinAGroup() throws SQLException {
        String ref = UUID.randomUUID().toString();
        insert(List.of(row(ref, PERSON), row(ref, OTHER)));
        insert(List.of(row(ref, OTHER)));

        assertThat(vault.find(ref)).contains(PERSON);
    }

    @Test
    void whoWasErasedIsNotBroughtBack() throws SQLException {
        String ref = UUID.randomUUID().toString();
        insert(List.of(row(ref, PERSON)));
        Rows.inTransaction(source, tx -> {
            ReportersTable.erase(tx, "issue-" + ref, ref, Instant.now());
            return ref;
        });
        insert(List.of(row(ref, PERSON)));

        assertThat(vault.find(ref)).isEmpty();
    }

    private Beside row(String ref, Person person) {
        return vault.row(ref, "issue-" + ref, Kind.REPORT, person, Instant.now());
    }

    private void insert(List<Beside> group) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(rows.insert())) {
            rows.bind(statement, 1, group);
            statement.executeUpdate();
        }
    }
}
