package org.gridloop.local.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is exported of one issue, in log order.
 *
 * @param last what the issue was filed as in the end, also when that fact is not among those exported
 */
record Life(String issueId, List<Fact> facts, Known last) {

    Life {
        facts = List.copyOf(facts);
    }

    static Life of(String issueId, List<Fact> facts) {
        Known last = Known.NOTHING;
        for (Fact fact : facts) {
            last = last.after(fact.data());
        }
        return new Life(issueId, facts, last);
    }

    Life with(List<Fact> chosen) {
        return new Life(issueId, chosen, last);
    }

    /** What is known of an issue's filing; before it is filed, what the report says. */
    record Known(
            @Nullable String channel,
            @Nullable String subClass,
            @Nullable String grid,
            @Nullable String urgency) {

        static final Known NOTHING = new Known(null, null, null, null);

        Known after(JsonNode fact) {
            JsonNode filing = fact.path("filing");
            JsonNode said = filing.isObject() ? filing : fact;
            return new Known(
                    or(fact.path("channel"), channel),
                    or(said.path("category"), subClass),
                    or(said.path("grid"), grid),
                    or(said.path("urgency"), urgency));
        }

        private static @Nullable String or(JsonNode said, @Nullable String before) {
            return said.isTextual() ? said.asText() : before;
        }
    }

    /** Gathers facts that come issue by issue. */
    static final class Gathering {

        private final List<Fact> facts = new ArrayList<>();

        /** @return the life before, when this fact is another issue's */
        @Nullable
        Life take(Fact fact) {
            Life whole = null;
            if (!facts.isEmpty()
                    && !facts.getFirst().record().issueId().equals(fact.record().issueId())) {
                whole = end();
            }
            facts.add(fact);
            return whole;
        }

        /** @return the last life, if there is any */
        @Nullable
        Life end() {
            if (facts.isEmpty()) {
                return null;
            }
            Life life = Life.of(facts.getFirst().record().issueId(), facts);
            facts.clear();
            return life;
        }
    }
}
