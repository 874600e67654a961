package org.gridloop.evaluation.lights;

import java.time.Instant;
import java.util.List;
import org.gridloop.backbone.hearing.Heard;
import org.jspecify.annotations.Nullable;

/** The colour that given facts lead to, by the very fold of the live view. */
public final class SupposedLight {

    private static final String NONE = "none";

    private SupposedLight() {}

    /**
     * @param facts one issue's in log order
     * @return such as {@code red (overdue)}; {@code none} for what has no colour
     */
    public static String of(List<Heard> facts, Instant at) {
        LightsView view = new LightsView();
        @Nullable LightRow row = null;
        for (Heard heard : facts) {
            if (view.hears(heard.event())) {
                row = view.evolve(row, heard);
            }
        }
        if (row == null) {
            return NONE;
        }
        List<String> reasons = row.reasons(at);
        return row.light(at)
                .map(light -> reasons.isEmpty() ? light.code() : light.code() + " (" + String.join(", ", reasons) + ")")
                .orElse(NONE);
    }
}
