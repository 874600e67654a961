package org.gridloop.evaluation.measures;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridloop.events.Tier;

/** What rounds are put together by, and what is like what. */
enum Grouping {
    NONE,
    AREA,
    UNIT,
    CATEGORY;

    /** What a round of no area, unit or category yet is put under. */
    static final String NOT_KNOWN = "-";

    private static final String OFFICE = "office-";

    static Optional<Grouping> find(String text) {
        return Stream.of(values())
                .filter(by -> by.name().equalsIgnoreCase(text))
                .findFirst();
    }

    String keyOf(Round round, Tier tier) {
        String key = switch (this) {
            case NONE -> NOT_KNOWN;
            case AREA -> round.grid() == null ? NOT_KNOWN : tier.areaOf(round.grid());
            case UNIT -> round.work().unit();
            case CATEGORY -> round.category();
        };
        return key == null ? NOT_KNOWN : key;
    }

    /** Streets rank with streets, departments with departments, offices with those of their own tier. */
    String kindOf(String key) {
        if (key.equals(NOT_KNOWN)) {
            return NOT_KNOWN;
        }
        return switch (this) {
            case NONE -> NOT_KNOWN;
            case AREA -> tierOf(key);
            case UNIT -> key.startsWith(OFFICE) ? tierOf(key.substring(OFFICE.length())) + "-office" : "department";
            case CATEGORY -> "category";
        };
    }

    private static String tierOf(String area) {
        return Tier.ofArea(area).name().toLowerCase(Locale.ROOT);
    }
}
