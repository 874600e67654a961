package org.gridloop.local.importing;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a column can mean. */
enum Field {
    NUMBER("number"),
    TITLE("title"),
    TEXT("text"),
    OCCURRED_AT("occurredAt"),
    CATEGORY("category"),
    GRID_CODE("gridCode"),
    LON("lon"),
    LAT("lat"),
    CRS("crs"),
    ADDRESS("address"),
    URGENCY("urgency"),
    NAME("name"),
    PHONE("phone"),
    /** The first-level label of the messages; a CSV file names a category. */
    LABEL("label");

    static final String NAMES =
            Arrays.stream(values()).filter(f -> f != LABEL).map(Field::word).collect(Collectors.joining(","));

    private final String word;

    Field(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** Of a CSV file. */
    static Optional<Field> named(String word) {
        return Arrays.stream(values())
                .filter(field -> field != LABEL && field.word.equals(word))
                .findFirst();
    }
}
