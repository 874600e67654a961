package org.gridloop.backbone.refolding;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an answer about the past stands on.
 *
 * @param at the time asked for
 * @param axis {@code recorded} or {@code valid}
 * @param standsOn by partition, the offset of the first record that was not looked at
 */
public record AsOf(Instant at, String axis, Map<Integer, Long> standsOn) {

    public AsOf {
        standsOn = new TreeMap<>(standsOn);
    }

    static AsOf of(Moment moment, Map<Integer, Long> standsOn) {
        return new AsOf(moment.at(), moment.axis().name().toLowerCase(Locale.ROOT), standsOn);
    }
}
