package org.gridloop.routing.reference;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridloop.backbone.calendar.Timetable;
import org.gridloop.backbone.reference.ReferenceSheet;
import org.gridloop.events.Tier;
import org.gridloop.routing.reference.CatalogueLine.LimitClock;
import org.gridloop.routing.sheets.Sheet;

/** Rows that have been checked, as what they mean. */
final class SheetModels {

    static final String ZONE = "zone";
    static final String OFFICE_HOURS = "officeHours";

    private SheetModels() {}

    static List<Area> areas(Sheet sheet) {
        return sheet.rows().stream()
                .map(row -> new Area(cell(row, "code"), tier(cell(row, "tier")), cell(row, "name"), row.get("parent")))
                .toList();
    }

    static List<Department> departments(Sheet sheet) {
        return sheet.rows().stream()
                .map(row -> new Department(cell(row, "id"), cell(row, "name")))
                .toList();
    }

    static List<CatalogueLine> lines(Sheet sheet) {
        return sheet.rows().stream().map(SheetModels::line).toList();
    }

    static Limits limits(Sheet sheet) {
        return Limits.of(sheet.rows().stream()
                .collect(Collectors.toMap(row -> cell(row, "name"), row -> Integer.parseInt(cell(row, "value")))));
    }

    /** @throws RuntimeException when zone or office hours are none */
    static Timetable timetable(Sheet sheet, String version) {
        return Timetable.of(new ReferenceSheet(ReferenceSheet.CALENDAR, version, sheet.settings(), sheet.rows()));
    }

    private static CatalogueLine line(Map<String, String> row) {
        return new CatalogueLine(
                cell(row, "code"),
                cell(row, "name"),
                tier(cell(row, "authority")),
                cell(row, "lead"),
                Integer.parseInt(cell(row, "finishLimitMinutes")),
                LimitClock.valueOf(cell(row, "clock").toUpperCase(Locale.ROOT)),
                Stream.of(cell(row, "assistants").split(";", -1))
                        .map(String::strip)
                        .filter(unit -> !unit.isEmpty())
                        .toList());
    }

    private static Tier tier(String text) {
        return Tier.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
