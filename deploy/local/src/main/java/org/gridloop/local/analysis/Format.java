package org.gridloop.local.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What an analyst can have. */
public enum Format {
    XES("xes", "log.xes", XesFile::new),
    OCEL_JSON("ocel-json", "ocel.json", OcelJsonFile::new),
    OCEL_SQLITE("ocel-sqlite", "ocel.sqlite", OcelSqliteFile::new),
    PARQUET("parquet", "events.parquet", ParquetFile::new),
    CSV("csv", "events.csv", CsvFile::new);

    private final String word;
    private final String file;
    private final Function<Veil, EventFile> making;

    Format(String word, String file, Function<Veil, EventFile> making) {
        this.word = word;
        this.file = file;
        this.making = making;
    }

    /** @return the word it is asked for by */
    public String word() {
        return word;
    }

    /** @return the name of the file */
    public String file() {
        return file;
    }

    EventFile make(Veil veil) {
        return making.apply(veil);
    }

    public static Optional<Format> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Format::word).toList();
    }
}
