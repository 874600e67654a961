package org.gridloop.local.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A file whose rows become reports. It can be read more than once. */
public final class MessageFile {

    private final Sheet sheet;
    private final Columns columns;
    private final RowReader reader;
    private final @Nullable String placeRule;

    private MessageFile(Sheet sheet, Columns columns, RowReader reader, @Nullable String placeRule) {
        this.sheet = sheet;
        this.columns = columns;
        this.reader = reader;
        this.placeRule = placeRule;
    }

    /**
     * @param mapping for CSV: a JSON file column -> field; none when the columns are called as the fields are
     * @throws UnreadableFile when the mapping is none
     */
    public static MessageFile of(Path file, Format format, @Nullable Path mapping, District district) {
        Times times = new Times(district.zone());
        return switch (format) {
            case MESSAGES_XLSX ->
                new MessageFile(
                        new XlsxSheet(file, Columns.TIME_OF_MESSAGES),
                        Columns.ofMessages(),
                        new RowReader(
                                times,
                                new RowReader.Guessing(new PlaceRule(district.grids()), SubClasses.ofTheSample())),
                        PlaceRule.IN_WORDS);
            case CSV ->
                new MessageFile(
                        new CsvSheet(file),
                        mapping == null ? Columns.byFieldNames() : Columns.mapped(mapping),
                        new RowReader(times, null),
                        null);
        };
    }

    /** How places are given to rows that have none; null when they are not. */
    public @Nullable String placeRule() {
        return placeRule;
    }

    /** @throws UnreadableFile when the file as a whole cannot be read; rows before may have been taken */
    public void forEach(Consumer<Read> taker) {
        List<Map<Field, Integer>> places = new ArrayList<>();
        List<Integer> width = new ArrayList<>();
        sheet.read((row, cells) -> {
            if (places.isEmpty()) {
                places.add(columns.places(cells));
                width.add(cells.size());
            } else if (cells.size() > width.getFirst()) {
                taker.accept(new Read.BadRow(row, "more cells than the header has columns"));
            } else {
                taker.accept(reader.read(row, fields(places.getFirst(), cells)));
            }
        });
        if (places.isEmpty()) {
            throw new UnreadableFile("The file is empty.");
        }
    }

    private static Map<Field, String> fields(Map<Field, Integer> places, List<String> cells) {
        Map<Field, String> fields = new HashMap<>();
        places.forEach((field, at) -> {
            if (at < cells.size() && !cells.get(at).isEmpty()) {
                fields.put(field, cells.get(at));
            }
        });
        return fields;
    }
}
