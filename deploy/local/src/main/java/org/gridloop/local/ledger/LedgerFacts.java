package org.gridloop.local.ledger;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.gridloop.ledger.proof.LedgerRecord;
import org.gridloop.local.Service;
import org.gridloop.local.Suite;
import org.gridloop.parts.PartFailure;
import org.jspecify.annotations.Nullable;

/** Every fact the ledger of a running suite holds, as one unchanging look, for other features. */
public final class LedgerFacts implements AutoCloseable {

    /** When the first fact happened and the last one. */
    public record Span(Instant first, Instant last) {}

    private final LedgerDatabase ledger;

    private LedgerFacts(LedgerDatabase ledger) {
        this.ledger = ledger;
    }

    public static LedgerFacts of(Suite suite) {
        try {
            return new LedgerFacts(new LedgerDatabase(suite.database(Service.LEDGER)));
        } catch (SQLException e) {
            throw cannotBeRead(e);
        }
    }

    /** @return empty for an empty ledger */
    public Optional<Span> span() {
        Instant[] ends = {Instant.MAX, Instant.MIN};
        each(record -> {
            @Nullable String time = record.header("ce_time");
            if (time != null) {
                Instant at = Instant.parse(time);
                ends[0] = at.isBefore(ends[0]) ? at : ends[0];
                ends[1] = at.isAfter(ends[1]) ? at : ends[1];
            }
        });
        return ends[0].isAfter(ends[1]) ? Optional.empty() : Optional.of(new Span(ends[0], ends[1]));
    }

    /** Hands them over issue by issue, of each in log order and each once. */
    public void each(Consumer<LedgerRecord> taking) {
        try {
            ledger.facts(row -> {
                taking.accept(row.kept().record());
                return Optional.empty();
            });
        } catch (SQLException e) {
            throw cannotBeRead(e);
        }
    }

    private static PartFailure cannotBeRead(SQLException e) {
        return new PartFailure("The ledger cannot be read: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        try {
            ledger.close();
        } catch (SQLException e) {
            throw cannotBeRead(e);
        }
    }
}
