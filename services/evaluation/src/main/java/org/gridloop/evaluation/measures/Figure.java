package org.gridloop.evaluation.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One number of one group.
 *
 * @param measure its code
 * @param value per cent, two decimals, half up; none when there is nothing to divide by
 * @param exempted how many a granted appeal took out of both
 * @param rank among its like, equals share a rank; none without a value
 */
record Figure(
        String measure,
        String chinese,
        long numerator,
        long denominator,
        long exempted,
        @Nullable BigDecimal value,
        @Nullable Integer rank) {

    static Figure of(Measure measure, Span span, List<Round> rounds) {
        long part = 0;
        long whole = 0;
        long exempted = 0;
        for (Round round : rounds) {
            part += measure.counts(span, round) ? 1 : 0;
            whole += measure.divides(span, round) ? 1 : 0;
            exempted += measure.exempts(span, round) ? 1 : 0;
        }
        return new Figure(measure.code(), measure.chinese(), part, whole, exempted, percent(part, whole), null);
    }

    Figure ranked(@Nullable Integer at) {
        return new Figure(measure, chinese, numerator, denominator, exempted, value, at);
    }

    static @Nullable BigDecimal percent(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}
