package org.gridloop.local.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridloop.local.analysis.Life.Known;
import org.jspecify.annotations.Nullable;

/** Facts as CSV (RFC 4180, UTF-8): a header line, then one line a fact. */
final class CsvFile implements EventFile {

    private static final RecordComponent[] COLUMNS = FactRow.class.getRecordComponents();

    private final Veil veil;
    private @Nullable Writer out;

    CsvFile(Veil veil) {
        this.veil = veil;
    }

    @Override
    public void begin(Path file) throws IOException {
        out = new BufferedWriter(Files.newBufferedWriter(file, UTF_8), 1 << 16);
        line(Stream.of(COLUMNS).map(column -> Names.snake(column.getName())));
    }

    @Override
    public void life(Life life) throws IOException {
        Known known = Known.NOTHING;
        for (Fact fact : life.facts()) {
            known = known.after(fact.data());
            FactRow row = FactRow.of(fact, known, veil);
            line(Stream.of(COLUMNS).map(column -> cell(column, row)));
        }
    }

    @Override
    public void end() {
        // Every line is whole.
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }

    private void line(Stream<String> cells) throws IOException {
        Objects.requireNonNull(out).write(cells.collect(Collectors.joining(",", "", "\r\n")));
    }

    private static String cell(RecordComponent column, FactRow row) {
        Object value;
        try {
            value = column.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        String text = value == null ? "" : value.toString();
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
