package org.gridloop.intake.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.gridloop.backbone.deciding.Beside;
import org.gridloop.backbone.showing.Rows;

/** Where people are kept, apart from the facts. */
public final class Vault {

    /** What a row holds. */
    public enum Kind {
        REPORT,
        SUPPLEMENT
    }

    private final Seal seal;
    private final DataSource source;

    Vault(Seal seal, DataSource source) {
        this.seal = seal;
        this.source = source;
    }

    /**
     * Seals a person, on the caller's thread: the one that writes has everybody waiting.
     *
     * @return a row, to be committed with the fact that refers to it; the same row again changes nothing
     */
    public Beside row(String ref, String issueId, Kind kind, Person person, Instant at) {
        return new VaultRows.SealedRow(ref, issueId, kind, seal.seal(ref, person), at);
    }

    /** @return the person, or empty when erased or never there */
    public Optional<Person> find(String ref) {
        return Rows.reading(source, rows -> ReportersTable.find(rows, ref))
                .map(found -> seal.open(found.ref(), found.sealed()));
    }

    /** @return the person and what was added later, oldest first */
    List<Person> open(List<ReportersTable.Found> rows) {
        return rows.stream().map(row -> seal.open(row.ref(), row.sealed())).toList();
    }
}
