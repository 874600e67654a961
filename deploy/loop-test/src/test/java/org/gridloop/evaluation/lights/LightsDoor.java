package org.gridloop.evaluation.lights;

import org.gridloop.backbone.hearing.Heard;
import org.jspecify.annotations.Nullable;

/** The light of one issue, for walks over the whole life. */
public final class LightsDoor {

    private final LightsView view = new LightsView();
    private @Nullable LightRow row;

    public void heard(Heard heard) {
        row = view.evolve(row, heard);
    }

    public boolean isOpen() {
        return row != null && row.phase() == LightRow.Phase.OPEN;
    }

    public boolean isDispatched() {
        return row != null && row.unit() != null;
    }
}
