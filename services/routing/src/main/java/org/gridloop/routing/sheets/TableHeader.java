package org.gridloop.routing.sheets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The first line of a table, by which the cells of the others are known. */
record TableHeader(List<String> columns) {

    static final int MOST_ROWS = 50_000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    TableHeader {
        columns = columns.stream()
                .map(column -> column.replace(BYTE_ORDER_MARK, "").strip())
                .toList();
    }

    /** @throws UnreadableSheet when a column that every row needs is not there */
    TableHeader with(List<String> required) throws UnreadableSheet {
        for (String column : required) {
            if (!columns.contains(column)) {
                throw new UnreadableSheet("the header lacks the column " + column);
            }
        }
        return this;
    }

    /** @return the row, or one without cells when nothing stands in it */
    RawRow row(int number, List<String> cells) {
        Map<String, String> found = new HashMap<>();
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
            String cell = cells.get(i).strip();
            if (!cell.isEmpty() && !columns.get(i).isEmpty()) {
                found.put(columns.get(i), cell);
            }
        }
        return new RawRow("", number, found);
    }
}
