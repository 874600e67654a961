package org.gridloop.local.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gridloop.ledger.proof.LedgerRecord;
import org.jspecify.annotations.Nullable;

/** Events as CSV (RFC 4180, UTF-8): a header line, then one line an event, the fact itself as JSON in the last column. */
final class CsvFile implements EventFile {

    private static final List<String> COLUMNS = List.of(
            "issue_id",
            "index",
            "type",
            "time",
            "logged_at",
            "source",
            "sequence",
            "role",
            "account",
            "unit",
            "causation_id",
            "partition",
            "offset",
            "data");

    private @Nullable OutputStream out;

    @Override
    public void begin(OutputStream stream) throws IOException {
        out = stream;
        line(COLUMNS);
    }

    @Override
    public void event(KeptRecord kept) throws IOException {
        LedgerRecord record = kept.record();
        Attributes attributes = Attributes.of(record);
        byte[] data = record.data();
        line(List.of(
                record.issueId(),
                "" + kept.index(),
                attributes.type(),
                attributes.time(),
                Instant.ofEpochMilli(record.loggedAt()).toString(),
                attributes.source(),
                "" + record.sequence(),
                attributes.role(),
                attributes.account(),
                attributes.unit(),
                attributes.causationId(),
                "" + record.partition(),
                "" + record.offset(),
                data == null ? "" : new String(data, UTF_8)));
    }

    @Override
    public void end() {
        out = null;
    }

    private void line(List<String> cells) throws IOException {
        String line = cells.stream().map(CsvFile::cell).collect(Collectors.joining(",", "", "\r\n"));
        Objects.requireNonNull(out).write(line.getBytes(UTF_8));
    }

    private static String cell(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
