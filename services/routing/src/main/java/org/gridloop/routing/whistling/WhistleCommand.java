package org.gridloop.routing.whistling;

import java.time.Instant;
import java.util.List;
import org.gridloop.events.Tier;

/** What can be wanted of a whistle. */
sealed interface WhistleCommand {

    /**
     * An area calls units together.
     *
     * @param inHand whether the holder works on it
     * @param assistants who is to assist the holder, who leads
     * @param reason coded
     * @param explanation masked
     */
    record Blow(
            String issueId,
            boolean inHand,
            Tier tier,
            String area,
            List<String> assistants,
            String reason,
            String explanation,
            Instant at)
            implements WhistleCommand {
        public Blow {
            assistants = assistants.stream().distinct().toList();
        }
    }

    /**
     * The units have agreed, or not.
     *
     * @param open whether the issue goes on
     * @param reportedIn who has reported in, as far as is heard
     * @param result {@code agreed} or {@code not-agreed}
     * @param conclusion masked
     */
    record Conclude(String issueId, boolean open, List<String> reportedIn, String result, String conclusion)
            implements WhistleCommand {
        public Conclude {
            reportedIn = List.copyOf(reportedIn);
        }
    }
}
