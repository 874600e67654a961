package org.gridloop.evaluation.lights;

import java.time.Instant;
import java.util.List;
import org.gridloop.events.Tier;
import org.jspecify.annotations.Nullable;

/**
 * One issue with its colour.
 *
 * @param shape shown with the colour, which not everybody sees
 * @param word likewise
 * @param reasons why it is red: {@code overdue}, {@code complained-twice}, {@code reworked-twice}, {@code supervised}: raised, not
 *     only ordered
 * @param title masked; none while nothing is known about the issue
 * @param level of supervision, 0 when nobody watches it
 */
record LitIssue(
        String issueId,
        Light light,
        String shape,
        String word,
        List<String> reasons,
        @Nullable String title,
        @Nullable String category,
        @Nullable String grid,
        @Nullable Tier tier,
        @Nullable String area,
        @Nullable String unit,
        Instant since,
        @Nullable Instant finishBy,
        int complaints,
        int reworks,
        int level) {

    LitIssue {
        reasons = List.copyOf(reasons);
    }

    static LitIssue of(LightRow row, @Nullable String title, Instant now) {
        Light light = row.light(now).orElse(Light.GREY);
        return new LitIssue(
                row.issueId(),
                light,
                light.shape(),
                light.word(),
                row.reasons(now),
                title,
                row.category(),
                row.grid(),
                row.tier(),
                row.area(),
                row.unit(),
                row.begunAt(),
                row.finishBy(),
                row.complaints(),
                row.reworks(),
                row.level());
    }
}
