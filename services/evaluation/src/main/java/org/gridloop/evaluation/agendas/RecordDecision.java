package org.gridloop.evaluation.agendas;

import java.time.Instant;
import java.util.List;
import org.gridloop.events.Tier;
import org.jspecify.annotations.Nullable;

/**
 * A tier decided something at its meeting.
 *
 * @param issueId the issue it is about, or the id of a topic of its own
 * @param topic what the topic is; none when it is about an issue
 * @param issueIsSeen whether there is such an issue in the area, as far as reports tell
 */
record RecordDecision(
        String issueId,
        Tier tier,
        String area,
        Instant heldAt,
        @Nullable String topic,
        boolean issueIsSeen,
        String decision,
        List<String> units,
        @Nullable Instant doneBy)
        implements AgendaCommand {
    RecordDecision {
        units = List.copyOf(units);
    }
}
