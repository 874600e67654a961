package org.gridloop.routing.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a city's filing and closing standard as a catalogue. It has a sheet of components 部件 and one of events 事件; each
 * row is one filing condition with its own limit, and becomes one line. The unit is told in words: one that the district
 * has under that name leads, else the district's own office, which is noted.
 */
final class FilingStandard {

    private static final String GROUP_CODE = "大类代码";
    private static final String GROUP = "大类名称";
    private static final String CODE = "小类代码";
    private static final String NAME = "小类名称";
    private static final String UNITS = "处置单位";
    private static final String CONDITION = "立案条件";
    private static final String LIMIT = "处置时限";
    private static final List<String> NEEDED = List.of(GROUP_CODE, GROUP, CODE, NAME, UNITS, CONDITION, LIMIT);
    private static final int LONGEST_NAME = 200;

    private final Function<String, Optional<String>> unitNamed;
    private final List<RawRow> rows = new ArrayList<>();
    private final List<RefusedRow> refused = new ArrayList<>();
    private final List<RawSheet.Note> notes = new ArrayList<>();

    private FilingStandard(Function<String, Optional<String>> unitNamed) {
        this.unitNamed = unitNamed;
    }

    /** @param unitNamed the id of the unit of that name, if the district has it */
    static RawSheet read(Kind kind, byte[] body, Function<String, Optional<String>> unitNamed) throws UnreadableSheet {
        if (kind != Kind.CATALOGUE) {
            throw new UnreadableSheet("a filing standard is a catalogue, nothing else");
        }
        FilingStandard reading = new FilingStandard(unitNamed);
        for (XlsxSheets.Table table : XlsxSheets.tables(body)) {
            reading.readTable(table);
        }
        if (reading.rows.isEmpty() && reading.refused.isEmpty()) {
            throw new UnreadableSheet("no sheet has the header of a filing standard");
        }
        return new RawSheet(Map.of(), "", reading.rows, reading.refused, reading.notes);
    }

    private void readTable(XlsxSheets.Table table) {
        Filled above = new Filled();
        Map<String, Integer> conditions = new HashMap<>();
        TableHeader header = null;
        for (XlsxSheets.Line line : table.lines()) {
            if (header == null) {
                TableHeader candidate = new TableHeader(line.cells());
                header = candidate.columns().containsAll(NEEDED) ? candidate : null;
                continue;
            }
            RawRow row = header.row(line.number(), line.cells());
            if (!row.cells().isEmpty()) {
                take(table.name(), line.number(), above.fill(row), conditions);
            }
        }
    }

    /** Cells that are merged over several rows stand in the first of them. */
    private static final class Filled {

        private static final List<String> OF_THE_GROUP = List.of(GROUP_CODE, GROUP);
        private static final List<String> OF_THE_SUB_CLASS = List.of(CODE, NAME, UNITS);
        private final Map<String, String> last = new HashMap<>();

        Map<String, String> fill(RawRow row) {
            if (row.cells().containsKey(CODE)) {
                OF_THE_SUB_CLASS.forEach(last::remove);
            }
            Map<String, String> cells = new HashMap<>(row.cells());
            for (List<String> columns : List.of(OF_THE_GROUP, OF_THE_SUB_CLASS)) {
                for (String column : columns) {
                    String own = row.cell(column);
                    if (!own.isEmpty()) {
                        last.put(column, own);
                    }
                    String filled = last.get(column);
                    if (filled != null) {
                        cells.put(column, filled);
                    }
                }
            }
            return cells;
        }
    }

    private void take(String sheet, int number, Map<String, String> cells, Map<String, Integer> conditions) {
        RawRow row = new RawRow(sheet, number, cells);
        for (String column : NEEDED) {
            if (row.cell(column).isEmpty()) {
                refused.add(row.refused(RowReason.MISSING_CELL, column));
                return;
            }
        }
        String subClass =
                (sheet.contains("部件") ? "C" : "E") + twoDigits(row.cell(GROUP_CODE)) + twoDigits(row.cell(CODE));
        int condition = conditions.merge(subClass, 1, Integer::sum);
        StandardLimit limit;
        try {
            limit = StandardLimit.parse(row.cell(LIMIT));
        } catch (StandardLimit.Unreadable e) {
            refused.add(row.refused(e.reason(), LIMIT + "：" + row.cell(LIMIT)));
            return;
        }
        String lead = lead(row);
        Map<String, String> line = new HashMap<>();
        line.put("code", "%s-%02d".formatted(subClass, condition));
        line.put("group", oneLine(row.cell(GROUP)));
        line.put("name", name(row));
        line.put("urgency", limit.urgent() ? "urgent" : "general");
        line.put("authority", lead.equals("office") && row.cell(UNITS).contains("街办") ? "street" : "district");
        line.put("lead", lead);
        line.put("finishLimitMinutes", Integer.toString(limit.minutes()));
        line.put("clock", limit.urgent() ? "continuous" : "office");
        line.put("evidence", "photo");
        line.put("fastTrack", "false");
        rows.add(new RawRow(sheet, number, line));
    }

    private String lead(RawRow row) {
        for (String name : row.cell(UNITS).split("[、，,]", -1)) {
            Optional<String> unit = unitNamed.apply(oneLine(name));
            if (unit.isPresent()) {
                return unit.get();
            }
        }
        notes.add(new RawSheet.Note(
                row.where(),
                row.number(),
                "none of its units is in the register under that name; the area's own office leads",
                "处置单位均不在承办单位名录中，暂由属地自办"));
        return "office";
    }

    private static String name(RawRow row) {
        String name = oneLine(row.cell(NAME)) + "：" + oneLine(row.cell(CONDITION));
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", "").strip();
    }

    private static String twoDigits(String code) {
        return code.length() == 1 ? "0" + code : code.toUpperCase(Locale.ROOT);
    }
}
