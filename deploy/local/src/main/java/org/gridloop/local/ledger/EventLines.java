package org.gridloop.local.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Optional;
import org.gridloop.local.analysis.Choosing;
import org.gridloop.local.analysis.Selection;

/** A chosen part of the records as CloudEvents lines, issue by issue. */
final class EventLines {

    private EventLines() {}

    /** @return how many */
    static long write(LedgerDatabase ledger, Selection selection, OutputStream out) throws SQLException, IOException {
        Choosing<KeptRecord> choosing = new Choosing<>(selection, KeptRecord::record, kept -> {
            try {
                out.write(ExportLine.write(kept));
                out.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        ledger.facts(row -> {
            choosing.take(row.kept());
            return Optional.empty();
        });
        return choosing.end();
    }
}
