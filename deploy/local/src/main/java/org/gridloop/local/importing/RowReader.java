package org.gridloop.local.importing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a row into a report, or says why it cannot be one. */
final class RowReader {

    /** The limits of {@code POST /api/v1/issues}: a row beyond them need not be sent. */
    private static final int LONGEST_NUMBER = 100;

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 5_000;
    private static final Set<String> URGENCIES = Set.of("general", "urgent", "critical");

    /** What is given to messages that say neither where nor what, only a label or a subject. */
    record Guessing(PlaceRule places, SubClasses classes) {}

    private static final class Bad extends Exception {
        private static final long serialVersionUID = 1L;

        Bad(String reason) {
            super(reason);
        }
    }

    private final Times times;
    private final @Nullable Guessing guessing;

    RowReader(Times times, @Nullable Guessing guessing) {
        this.times = times;
        this.guessing = guessing;
    }

    /** @param fields without empty ones */
    Read read(int row, Map<Field, String> fields) {
        try {
            String number = text(fields, Field.NUMBER, LONGEST_NUMBER);
            return new Read.Message(row, number, report(number, fields));
        } catch (Bad bad) {
            return new Read.BadRow(row, String.valueOf(bad.getMessage()));
        }
    }

    private ObjectNode report(String number, Map<Field, String> fields) throws Bad {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.put("channel", "import");
        report.put("externalId", number);
        report.put("title", text(fields, Field.TITLE, LONGEST_TITLE));
        report.put("text", text(fields, Field.TEXT, LONGEST_TEXT));
        if (fields.containsKey(Field.OCCURRED_AT)) {
            report.put("occurredAt", time(fields).toString());
        }
        putUrgency(report, fields);
        optional(fields, Field.CATEGORY).ifPresent(category -> report.put("category", category));
        optional(fields, Field.GRID_CODE).ifPresent(grid -> report.put("gridCode", grid));
        putLocation(report, fields);
        putReporter(report, fields);
        if (guessing != null) {
            report.put("gridCode", guessing.places().gridOf(number));
            guessing.classes()
                    .of(fields.getOrDefault(Field.LABEL, ""), fields.getOrDefault(Field.TITLE, ""))
                    .ifPresent(category -> report.put("category", category));
        }
        return report;
    }

    private static String text(Map<Field, String> fields, Field field, int longest) throws Bad {
        String text = fields.get(field);
        if (text == null) {
            throw new Bad("no " + field.word());
        }
        if (text.length() > longest) {
            throw new Bad(String.format(
                    Locale.ROOT,
                    "%s is longer than %,d characters (it has %,d)",
                    field.word(),
                    longest,
                    text.length()));
        }
        return text;
    }

    private Instant time(Map<Field, String> fields) throws Bad {
        return optional(fields, Field.OCCURRED_AT)
                .flatMap(times::read)
                .orElseThrow(() -> new Bad("the time cannot be read"));
    }

    private static void putUrgency(ObjectNode report, Map<Field, String> fields) throws Bad {
        String urgency = fields.get(Field.URGENCY);
        if (urgency == null) {
            return;
        }
        if (!URGENCIES.contains(urgency.toLowerCase(Locale.ROOT))) {
            throw new Bad("urgency is none of general, urgent, critical");
        }
        report.put("urgency", urgency.toLowerCase(Locale.ROOT));
    }

    private static void putLocation(ObjectNode report, Map<Field, String> fields) throws Bad {
        boolean anywhere =
                fields.containsKey(Field.LON) || fields.containsKey(Field.LAT) || fields.containsKey(Field.ADDRESS);
        if (!anywhere) {
            return;
        }
        ObjectNode location = report.putObject("location");
        if (fields.containsKey(Field.LON) || fields.containsKey(Field.LAT)) {
            location.put("lon", degrees(fields, Field.LON));
            location.put("lat", degrees(fields, Field.LAT));
            location.put("crs", fields.getOrDefault(Field.CRS, "WGS84"));
        }
        optional(fields, Field.ADDRESS).ifPresent(address -> location.put("address", address));
    }

    private static double degrees(Map<Field, String> fields, Field field) throws Bad {
        String text = fields.get(field);
        if (text == null) {
            throw new Bad("no " + field.word());
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new Bad(field.word() + " is no number");
        }
    }

    private static void putReporter(ObjectNode report, Map<Field, String> fields) {
        ObjectNode reporter = report.putObject("reporter");
        reporter.put("anonymous", !fields.containsKey(Field.NAME) && !fields.containsKey(Field.PHONE));
        optional(fields, Field.NAME).ifPresent(name -> reporter.put("name", name));
        optional(fields, Field.PHONE).ifPresent(phone -> reporter.put("phone", phone));
    }

    private static Optional<String> optional(Map<Field, String> fields, Field field) {
        return Optional.ofNullable(fields.get(field));
    }
}
