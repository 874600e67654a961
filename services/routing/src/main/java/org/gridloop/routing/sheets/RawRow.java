package org.gridloop.routing.sheets;

import java.util.Map;

/**
 * A row as it was read.
 *
 * @param where the sheet it stands in; empty where there is only one
 * @param number as a person counts: the header of a table is 1
 * @param cells by column; an empty cell is left out
 */
public record RawRow(String where, int number, Map<String, String> cells) {

    public RawRow {
        cells = Map.copyOf(cells);
    }

    /** @return the cell, or nothing of length */
    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    public RefusedRow refused(RowReason reason, String about) {
        return new RefusedRow(where, number, reason.code(), about, reason.english(), reason.chinese());
    }
}
