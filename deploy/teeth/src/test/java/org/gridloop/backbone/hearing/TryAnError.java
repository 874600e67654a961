package org.gridloop.backbone.hearing;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.gridloop.backbone.showing.Rows;

/** A record that nobody can read. */
public final class TryAnError implements Supplier<String> {
    @Override
    public String get() {
        Noted noted = new Noted();
        Reading bad = Reading.of(new Entry(0, 7, Noted.ISSUE, Map.of(), new byte[0]));
        try {
            BatchInViews.hear(
                    Rows.over(Noted.connection()),
                    noted.book(),
                    new Hearers(List.of(), List.of()),
                    List.of(bad),
                    false);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return noted.parked.size() + " parked";
    }
}
