package org.gridloop.sample;

import java.util.Map;

/** A line of a CSV file; asking for a column that is not there fails. */
record Row(Map<String, String> cells) {

    String get(String column) {
        String cell = cells.get(column);
        if (cell == null) {
            throw new AssertionError("no column " + column + " in " + cells);
        }
        return cell;
    }
}
