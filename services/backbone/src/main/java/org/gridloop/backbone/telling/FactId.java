package org.gridloop.backbone.telling;

import java.util.Optional;
import org.gridloop.backbone.log.Attributes;
import org.jspecify.annotations.Nullable;

/** An issue and the number of one of its facts. */
record FactId(String issueId, long sequence) {

    /** @return the parts of a {@code ce_id}, or empty when it is none */
    static Optional<FactId> parse(@Nullable String text) {
        int colon = text == null ? -1 : text.lastIndexOf(':');
        if (text == null || colon < 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new FactId(text.substring(0, colon), Long.parseLong(text, colon + 1, text.length(), 10)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    String text() {
        return Attributes.factId(issueId, sequence);
    }
}
