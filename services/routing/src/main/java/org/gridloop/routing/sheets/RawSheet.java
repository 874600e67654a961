package org.gridloop.routing.sheets;

import java.util.List;
import java.util.Map;

/**
 * What was read of an upload, before it is checked.
 *
 * @param settings given with the rows; none when the ones in force stay
 * @param part what of the whole the rows stand for: a key prefix that they replace; empty for all of it
 * @param refused rows that could not even be read
 * @param notes what the reader had to assume, in words, by row
 */
public record RawSheet(
        Map<String, String> settings, String part, List<RawRow> rows, List<RefusedRow> refused, List<Note> notes) {

    /** Something a row was taken with that a person should look at. */
    public record Note(String sheet, int row, String english, String chinese) {}

    public RawSheet {
        settings = Map.copyOf(settings);
        rows = List.copyOf(rows);
        refused = List.copyOf(refused);
        notes = List.copyOf(notes);
    }

    static RawSheet of(List<RawRow> rows) {
        return new RawSheet(Map.of(), "", rows, List.of(), List.of());
    }
}
