package org.gridloop.backbone.hearing;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.gridloop.backbone.showing.Rows;

/** Whether the database is asked how far the views are. */
public final class TryThePosition implements Supplier<String> {
    @Override
    public String get() {
        try {
            return String.valueOf(new HeardTable().position(Rows.over(Noted.connection()), 0));
        } catch (NullPointerException nobodyAnswered) {
            return "asked";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
