package org.gridloop.routing.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gridloop.routing.sheets.Difference;
import org.gridloop.routing.sheets.Kind;
import org.gridloop.routing.sheets.RawRow;
import org.gridloop.routing.sheets.RawSheet;
import org.gridloop.routing.sheets.RefusedRow;
import org.gridloop.routing.sheets.RowReason;
import org.gridloop.routing.sheets.Sheet;
import org.gridloop.routing.sheets.UnreadableSheet;

/**
 * What an upload would make of what is in force.
 *
 * @param basedOn the version it was compared with
 * @param sheet the next version, of the rows that can be taken
 * @param taken how many rows of the upload can be taken
 * @param refused the others, in order, and rows of other kinds that would lose what they name
 */
public record Proposal(
        int basedOn,
        Sheet sheet,
        int taken,
        List<RefusedRow> refused,
        List<RawSheet.Note> notes,
        Difference difference) {

    private static final Set<String> WORDS =
            Set.of("tier", "authority", "urgency", "clock", "evidence", "feed", "fastTrack", "isOffDay");
    private static final LocalDate SPREADSHEETS_BEGIN = LocalDate.of(1899, 12, 30);

    public Proposal {
        refused = List.copyOf(refused);
        notes = List.copyOf(notes);
    }

    /** @throws UnreadableSheet when no row can be taken, or a setting is none */
    public static Proposal of(Kind kind, RawSheet raw, InForce inForce) throws UnreadableSheet {
        List<RawRow> rows = raw.rows().stream().map(Proposal::plain).toList();
        Set<String> areas = kind == Kind.AREAS
                ? Checks.keys(kind, rows.stream().map(RawRow::cells).toList())
                : keys(inForce, Kind.AREAS);
        List<RefusedRow> refused = new ArrayList<>(raw.refused());
        refused.addAll(Checks.of(kind, rows, areas, keys(inForce, Kind.UNITS)));
        Set<String> refusedAt = new HashSet<>();
        refused.forEach(row -> refusedAt.add(row.sheet() + "/" + row.row()));
        List<Map<String, String>> taken = rows.stream()
                .filter(row -> !refusedAt.contains(row.where() + "/" + row.number()))
                .map(RawRow::cells)
                .toList();
        if (taken.isEmpty() && refused.isEmpty()) {
            throw new UnreadableSheet("there is no row in it");
        }
        refused.sort(Comparator.comparing(RefusedRow::sheet).thenComparingInt(RefusedRow::row));
        InForce.Kept before = inForce.newest(kind);
        Sheet next = new Sheet(kind, settings(kind, raw, before.sheet()), whole(raw, before.sheet(), taken));
        refused.addAll(stillNeeded(next, inForce));
        return new Proposal(
                before.version(), next, taken.size(), refused, raw.notes(), Difference.between(before.sheet(), next));
    }

    private static List<Map<String, String>> whole(RawSheet raw, Sheet before, List<Map<String, String>> taken) {
        if (raw.part().isEmpty()) {
            return taken;
        }
        return Stream.concat(before.rows().stream().filter(row -> !raw.part().equals(row.get("year"))), taken.stream())
                .sorted(Comparator.comparing(row -> row.getOrDefault("date", "")))
                .toList();
    }

    private static Map<String, String> settings(Kind kind, RawSheet raw, Sheet before) throws UnreadableSheet {
        Map<String, String> settings = new HashMap<>(before.settings());
        for (Map.Entry<String, String> setting : raw.settings().entrySet()) {
            if (!before.settings().containsKey(setting.getKey())) {
                throw new UnreadableSheet("there is no setting " + setting.getKey());
            }
            settings.put(setting.getKey(), setting.getValue());
        }
        if (kind == Kind.CALENDAR) {
            try {
                SheetModels.timetable(new Sheet(kind, settings, List.of()), "");
            } catch (RuntimeException e) {
                throw new UnreadableSheet("zone or office hours: " + e.getMessage());
            }
        }
        return settings;
    }

    /** What is taken away must not be named by another kind that stays. */
    private static List<RefusedRow> stillNeeded(Sheet next, InForce inForce) {
        Set<String> there = Checks.keys(next.kind(), next.rows());
        List<RefusedRow> missed = new ArrayList<>();
        switch (next.kind()) {
            case UNITS ->
                inForce.newest(Kind.CATALOGUE)
                        .sheet()
                        .rows()
                        .forEach(line -> Stream.concat(
                                        Stream.of(line.getOrDefault("lead", "")),
                                        Stream.of(line.getOrDefault("assistants", "")
                                                .split(";", -1)))
                                .map(String::strip)
                                .filter(unit -> !unit.isEmpty() && !unit.equals(Responsibility.OWN_OFFICE))
                                .filter(unit -> !there.contains(unit))
                                .forEach(unit -> missed.add(missed(unit, "catalogue " + line.get("code")))));
            case AREAS ->
                inForce.newest(Kind.UNITS).sheet().rows().stream()
                        .filter(unit -> unit.containsKey("area") && !there.contains(unit.get("area")))
                        .forEach(unit -> missed.add(missed(unit.getOrDefault("area", ""), "unit " + unit.get("id"))));
            case CATALOGUE, CALENDAR, RULES -> {}
        }
        return missed;
    }

    private static RefusedRow missed(String key, String namedBy) {
        return new RawRow("", 0, Map.of()).refused(RowReason.STILL_NAMED, key + ": " + namedBy);
    }

    /** Spreadsheets write TRUE and count days. */
    private static RawRow plain(RawRow row) {
        Map<String, String> cells = new HashMap<>(row.cells());
        WORDS.forEach(column -> cells.computeIfPresent(column, (name, text) -> text.toLowerCase(Locale.ROOT)));
        cells.computeIfPresent(
                "date",
                (name, text) -> text.matches("\\d{5}")
                        ? SPREADSHEETS_BEGIN.plusDays(Integer.parseInt(text)).toString()
                        : text);
        return new RawRow(row.where(), row.number(), cells);
    }

    private static Set<String> keys(InForce inForce, Kind kind) {
        return Checks.keys(kind, inForce.newest(kind).sheet().rows());
    }
}
