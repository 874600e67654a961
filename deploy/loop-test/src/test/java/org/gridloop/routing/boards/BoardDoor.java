package org.gridloop.routing.boards;

import org.gridloop.backbone.hearing.Heard;
import org.gridloop.routing.standing.Standing;
import org.jspecify.annotations.Nullable;

/** The boards' row of one issue, for walks over the whole life. */
public final class BoardDoor {

    private @Nullable BoardRow row;

    public void heard(Heard heard) {
        row = BoardRow.evolve(row, heard);
    }

    /** @return where it stands, as routing's resources ask for it; none while it is not filed */
    public @Nullable Standing standing() {
        BoardRow now = row;
        return now == null
                ? null
                : new Standing(
                        now.issueId(),
                        now.status().text(),
                        now.area(),
                        now.grid(),
                        now.category(),
                        now.unit(),
                        now.dispatchNo(),
                        now.finishBy());
    }
}
