package org.gridloop.backbone.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Time that counts, half open. */
record Stretch(Instant from, Instant to) {

    Duration length() {
        return Duration.between(from, to);
    }

    /** @return what is left outside the pauses, in order; nothing of no length */
    List<Stretch> without(List<Pause> pauses) {
        List<Stretch> left = List.of(this);
        for (Pause pause : pauses) {
            List<Stretch> rest = new ArrayList<>();
            for (Stretch stretch : left) {
                stretch.before(pause.from(), rest);
                stretch.after(pause.until(), rest);
            }
            left = rest;
        }
        return left;
    }

    private void before(Instant end, List<Stretch> rest) {
        Instant until = end.isBefore(to) ? end : to;
        if (from.isBefore(until)) {
            rest.add(new Stretch(from, until));
        }
    }

    private void after(Instant start, List<Stretch> rest) {
        Instant begin = start.isAfter(from) ? start : from;
        if (begin.isBefore(to)) {
            rest.add(new Stretch(begin, to));
        }
    }
}
