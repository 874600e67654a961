package org.gridloop.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Medians and rounding of what was measured. */
final class Medians {

    private Medians() {}

    /** @return the middle value; of an even number of them the mean of the two in the middle */
    static double of(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    static double rounded(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).doubleValue();
    }
}
