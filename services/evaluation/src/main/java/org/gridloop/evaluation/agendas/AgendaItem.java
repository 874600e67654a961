package org.gridloop.evaluation.agendas;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One issue a tier has to talk about: it owns it and it is open.
 *
 * @param title masked
 * @param red whether it is overdue, came back or was complained about twice, or supervision was raised; these come first
 * @param decisions what this tier has decided about it so far
 */
record AgendaItem(
        String issueId,
        @Nullable String title,
        String category,
        String grid,
        @Nullable String unit,
        Instant since,
        @Nullable Instant finishBy,
        boolean red,
        int level,
        int decisions) {}
