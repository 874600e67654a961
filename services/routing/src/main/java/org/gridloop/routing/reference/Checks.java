package org.gridloop.routing.reference;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridloop.events.Tier;
import org.gridloop.routing.sheets.Kind;
import org.gridloop.routing.sheets.RawRow;
import org.gridloop.routing.sheets.RefusedRow;
import org.gridloop.routing.sheets.RowReason;

/** Looks at every row of an upload and says of each that cannot be taken why not. */
final class Checks {

    private static final int LONGEST_CELL = 200;
    private static final Set<String> TIERS = Stream.of(Tier.values())
            .map(tier -> tier.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());

    private final Kind kind;
    private final Set<String> areas;
    private final Set<String> units;
    private final List<RefusedRow> refused = new ArrayList<>();

    private Checks(Kind kind, Set<String> areas, Set<String> units) {
        this.kind = kind;
        this.areas = areas;
        this.units = units;
    }

    /**
     * @param areas codes of the areas there are; for an upload of areas those of the upload itself
     * @param units ids of the departments there are
     */
    static List<RefusedRow> of(Kind kind, List<RawRow> rows, Set<String> areas, Set<String> units) {
        Checks checks = new Checks(kind, areas, units);
        Set<String> keys = new HashSet<>();
        for (RawRow row : rows) {
            checks.row(row, keys);
        }
        return checks.refused;
    }

    private void row(RawRow row, Set<String> keys) {
        Optional<RefusedRow> wrong = shape(row).or(() -> content(row));
        if (wrong.isEmpty() && !keys.add(row.cell(kind.key()))) {
            wrong = Optional.of(row.refused(RowReason.DUPLICATE_KEY, about(row, kind.key())));
        }
        wrong.ifPresent(refused::add);
    }

    private Optional<RefusedRow> shape(RawRow row) {
        for (String column : row.cells().keySet()) {
            if (!kind.columns().contains(column)) {
                return Optional.of(row.refused(RowReason.UNKNOWN_COLUMN, column));
            }
            if (row.cell(column).length() > LONGEST_CELL) {
                return Optional.of(row.refused(RowReason.TOO_LONG, column));
            }
        }
        return kind.required().stream()
                .filter(column -> row.cell(column).isEmpty())
                .findFirst()
                .map(column -> row.refused(RowReason.MISSING_CELL, column));
    }

    private Optional<RefusedRow> content(RawRow row) {
        return switch (kind) {
            case AREAS -> area(row);
            case UNITS ->
                cell(row, "id", RowReason.NOT_ONE_OF, id -> id.matches("[a-z][a-z0-9-]{0,63}") && !Units.isOffice(id))
                        .or(() -> cell(row, "tier", RowReason.NOT_ONE_OF, TIERS::contains))
                        .or(() -> cell(row, "area", RowReason.UNKNOWN_AREA, areas::contains))
                        .or(() -> flag(row, "feed"));
            case CATALOGUE -> line(row);
            case CALENDAR ->
                cell(row, "year", RowReason.NOT_A_NUMBER, year -> isNumber(year, 1970, 2200))
                        .or(() -> cell(row, "date", RowReason.NOT_A_DATE, Checks::isDate))
                        .or(() -> flag(row, "isOffDay"));
            case RULES ->
                cell(row, "name", RowReason.UNKNOWN_RULE, Limits.USUAL.byName()::containsKey)
                        .or(() -> cell(row, "value", RowReason.NOT_A_NUMBER, value -> isNumber(value, 1, 100_000)));
        };
    }

    private Optional<RefusedRow> area(RawRow row) {
        return cell(row, "tier", RowReason.NOT_ONE_OF, TIERS::contains)
                .or(() -> cell(
                        row,
                        "code",
                        RowReason.NOT_AN_AREA_CODE,
                        code -> code.matches("\\d+")
                                && code.length() == tier(row).codeLength()))
                .or(() -> tier(row)
                        .above()
                        .map(above -> above.areaOf(row.cell("code")))
                        .filter(parent -> !areas.contains(parent)
                                || !row.cells().getOrDefault("parent", parent).equals(parent))
                        .map(parent -> row.refused(RowReason.UNKNOWN_PARENT, "parent: " + parent)));
    }

    private Optional<RefusedRow> line(RawRow row) {
        return cell(row, "code", RowReason.NOT_ONE_OF, code -> code.matches("[A-Za-z0-9.-]{1,32}"))
                .or(() -> cell(row, "urgency", RowReason.NOT_ONE_OF, Set.of("general", "urgent", "critical")::contains))
                .or(() -> cell(row, "authority", RowReason.NOT_ONE_OF, TIERS::contains))
                .or(() -> cell(row, "lead", RowReason.UNKNOWN_UNIT, this::canLead))
                .or(() -> cell(row, "assistants", RowReason.UNKNOWN_UNIT, this::canAssist))
                .or(() -> cell(
                        row, "finishLimitMinutes", RowReason.NOT_A_NUMBER, minutes -> isNumber(minutes, 1, 525_600)))
                .or(() -> cell(row, "clock", RowReason.NOT_ONE_OF, Set.of("office", "continuous")::contains))
                .or(() -> cell(row, "evidence", RowReason.NOT_ONE_OF, Set.of("none", "text", "photo")::contains))
                .or(() -> flag(row, "fastTrack"));
    }

    private boolean canLead(String unit) {
        return unit.equals(Responsibility.OWN_OFFICE) || units.contains(unit);
    }

    private boolean canAssist(String list) {
        return Stream.of(list.split(";", -1)).map(String::strip).allMatch(units::contains);
    }

    /** An empty cell is no wrong one: what must be filled has been looked at before. */
    private static Optional<RefusedRow> cell(RawRow row, String column, RowReason reason, Predicate<String> isFit) {
        String text = row.cell(column);
        return text.isEmpty() || isFit.test(text)
                ? Optional.empty()
                : Optional.of(row.refused(reason, about(row, column)));
    }

    private static Optional<RefusedRow> flag(RawRow row, String column) {
        return cell(row, column, RowReason.NOT_TRUE_OR_FALSE, Set.of("true", "false")::contains);
    }

    private static Tier tier(RawRow row) {
        return Tier.valueOf(row.cell("tier").toUpperCase(Locale.ROOT));
    }

    private static String about(RawRow row, String column) {
        return column + ": " + row.cell(column);
    }

    private static boolean isNumber(String text, int least, int most) {
        return text.matches("\\d{1,9}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** @return codes or ids, as a check needs them */
    static Set<String> keys(Kind kind, List<Map<String, String>> rows) {
        return rows.stream().map(row -> row.getOrDefault(kind.key(), "")).collect(Collectors.toSet());
    }
}
