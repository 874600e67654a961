package org.gridloop.evaluation.agendas;

import java.time.Instant;
import java.util.List;
import org.gridloop.events.Tier;
import org.jspecify.annotations.Nullable;

/** What a meeting decided; components as in the fact. */
record Decision(
        String issueId,
        int decisionNo,
        Tier tier,
        String area,
        String cadence,
        Instant heldAt,
        @Nullable String topic,
        String decision,
        List<String> units,
        @Nullable Instant doneBy) {
    Decision {
        units = List.copyOf(units);
    }
}
