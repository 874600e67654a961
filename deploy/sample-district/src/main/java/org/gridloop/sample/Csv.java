package org.gridloop.sample;

import java.util.ArrayList;
import java.util.List;

/** Comma, header first, LF, quotes only where a value needs them. */
final class Csv {

    private final StringBuilder text = new StringBuilder();

    Csv(String header) {
        text.append(header).append('\n');
    }

    Csv row(String... values) {
        List<String> cells = new ArrayList<>();
        for (String value : values) {
            cells.add(quoted(value));
        }
        text.append(String.join(",", cells)).append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
