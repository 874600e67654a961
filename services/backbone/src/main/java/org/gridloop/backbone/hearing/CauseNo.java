package org.gridloop.backbone.hearing;

import org.gridloop.backbone.hearing.HeardStore.Stream;
import org.jspecify.annotations.Nullable;

/** Another teller's fact about the same issue that led to a fact. */
record CauseNo(Stream stream, long sequence) {

    /** @return null when it was something else: a request, the clock, a fact of its own teller or of another issue */
    static @Nullable CauseNo of(Heard effect) {
        String cause = effect.causationId();
        String middle = "/" + effect.issueId() + ":";
        int at = cause.indexOf(middle);
        if (at < 1 || cause.charAt(0) != '/' || cause.startsWith(effect.source() + middle)) {
            return null;
        }
        try {
            long sequence = Long.parseLong(cause.substring(at + middle.length()));
            return new CauseNo(new Stream(cause.substring(0, at), effect.issueId()), sequence);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
