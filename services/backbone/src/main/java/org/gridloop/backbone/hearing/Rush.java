package org.gridloop.backbone.hearing;

import java.util.List;
import org.gridloop.backbone.log.Attributes;
import org.gridloop.backbone.time.GivingWay.Load;

/**
 * Tells by what a round heard whether everybody reports at once. Only facts that this service wrote itself say so: what
 * others wrote has been waited for already, and somebody may wait until it is shown here.
 *
 * @param source {@code ce_source} of this service's facts
 * @param own so many of them in a round are a rush
 */
record Rush(String source, int own) {

    Load load(List<Entry> heard) {
        if (heard.size() >= Rounds.FULL_BATCH) {
            return Load.FULL;
        }
        long written = heard.stream()
                .filter(entry -> source.equals(entry.attribute(Attributes.SOURCE)))
                .count();
        return written >= own ? Load.MUCH : Load.LITTLE;
    }
}
