package org.gridloop.routing.sheets;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What reference data there are, each with versions of its own. The first column is the key of a row, but for a calendar's. */
public enum Kind {
    AREAS("areas", "code", List.of("code", "tier", "name"), List.of("parent", "kind")),
    UNITS("units", "id", List.of("id", "name"), List.of("tier", "area", "feed")),
    CATALOGUE(
            "catalogue",
            "code",
            List.of("code", "group", "name", "urgency", "authority", "lead", "finishLimitMinutes", "clock"),
            List.of("evidence", "fastTrack", "assistants")),
    CALENDAR("calendar", "date", List.of("year", "date", "name", "isOffDay"), List.of()),
    RULES("rules", "name", List.of("name", "value"), List.of());

    private final String text;
    private final String key;
    private final List<String> required;
    private final List<String> optional;

    Kind(String text, String key, List<String> required, List<String> optional) {
        this.text = text;
        this.key = key;
        this.required = required;
        this.optional = optional;
    }

    public static Optional<Kind> of(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.text.equals(text.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** @return as it stands in an address, such as {@code catalogue} */
    public String text() {
        return text;
    }

    /** @return the column that tells rows apart */
    public String key() {
        return key;
    }

    /** @return the columns every row fills */
    public List<String> required() {
        return required;
    }

    /** @return all columns, the required ones first */
    public List<String> columns() {
        return java.util.stream.Stream.concat(required.stream(), optional.stream())
                .toList();
    }

    /** @return how a fact names a version, such as {@code catalogue-3} */
    public String versionName(int version) {
        return text + "-" + version;
    }
}
