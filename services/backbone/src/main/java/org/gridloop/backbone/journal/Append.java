package org.gridloop.backbone.journal;

import java.util.List;
import org.gridloop.backbone.deciding.Beside;
import org.jspecify.annotations.Nullable;

/**
 * Facts of one issue to be stored together or not at all.
 *
 * @param issueId whose
 * @param firstSequence the number the first of them must get: one more than the last stored
 * @param facts in order, at least one
 * @param beside what is stored with them, if anything
 */
public record Append(
        String issueId,
        long firstSequence,
        List<Fact> facts,
        @Nullable Beside beside) {

    /**
     * @param type wire name with version
     * @param payload JSON, as stored and told
     * @param eventId by which a commit of unknown outcome is recognised
     * @param meta JSON, see {@link org.gridloop.backbone.telling.FactMeta}
     */
    public record Fact(String type, byte[] payload, String eventId, byte[] meta) {}

    public Append {
        facts = List.copyOf(facts);
        if (facts.isEmpty() || firstSequence < 1) {
            throw new IllegalArgumentException("an append holds facts and starts at 1 or later");
        }
    }

    public Append(String issueId, long firstSequence, List<Fact> facts) {
        this(issueId, firstSequence, facts, null);
    }
}
