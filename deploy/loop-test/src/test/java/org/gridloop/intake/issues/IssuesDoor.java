package org.gridloop.intake.issues;

import java.util.Locale;
import org.gridloop.backbone.hearing.Heard;
import org.jspecify.annotations.Nullable;

/** Intake's row of one issue, for walks over the whole life. */
public final class IssuesDoor {

    private final IssuesView view = new IssuesView();
    private @Nullable IssueRow row;

    public void heard(Heard heard) {
        row = view.evolve(row, heard);
    }

    /** @return whether a unit has, or had, it as an order */
    public boolean wasDispatched() {
        return row != null && row.order().unit() != null;
    }

    /** @return lower-case, as in the table of the view */
    public String status() {
        return row == null ? "" : row.status().name().toLowerCase(Locale.ROOT);
    }
}
