package org.gridloop.routing.sheets;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** How an upload is written. */
public enum Format {
    CSV("csv", "text/csv"),
    JSON("json", "application/json"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** The filing and closing standard of a city 立案结案标准 as a workbook: two sheets, components and events. */
    FILING_STANDARD("filing-standard-xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String text;
    private final String mediaType;

    Format(String text, String mediaType) {
        this.text = text;
        this.mediaType = mediaType;
    }

    public String text() {
        return text;
    }

    /** @param name as a caller gives it; empty when it leaves it to the media type */
    public static Optional<Format> of(String name, String mediaType) {
        String plain =
                mediaType.toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip();
        return Arrays.stream(values())
                .filter(format -> name.isEmpty() ? format.mediaType.equals(plain) : format.text.equals(name))
                .findFirst();
    }

    /**
     * @param unitNamed the id of the unit of that name, for formats that name units in words
     * @throws UnreadableSheet when the whole of it is not what it should be
     */
    public RawSheet read(Kind kind, byte[] body, Function<String, Optional<String>> unitNamed) throws UnreadableSheet {
        return switch (this) {
            case CSV -> CsvSheets.read(kind, body);
            case JSON -> JsonSheets.read(kind, body);
            case XLSX -> XlsxSheets.read(kind, body);
            case FILING_STANDARD -> FilingStandard.read(kind, body, unitNamed);
        };
    }
}
