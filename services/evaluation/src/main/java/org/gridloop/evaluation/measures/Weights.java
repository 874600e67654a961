package org.gridloop.evaluation.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 三率: response, solution and satisfaction as one number. A rate with nothing to divide by takes its weight along. */
record Weights(int response, int solution, int satisfaction) {

    static final String CODE = "three-rates";

    Weights {
        if (response < 0 || solution < 0 || satisfaction < 0 || response + solution + satisfaction == 0) {
            throw new IllegalArgumentException("weights are not negative and not all nothing");
        }
    }

    /** @param text three whole numbers such as {@code 10,45,45}: response, solution, satisfaction */
    static Weights parse(String text) {
        List<Integer> three = List.of(text.split(",", -1)).stream()
                .map(part -> Integer.valueOf(part.strip()))
                .toList();
        if (three.size() != 3) {
            throw new IllegalArgumentException("three weights, not " + three.size());
        }
        return new Weights(three.get(0), three.get(1), three.get(2));
    }

    /** @return the sum of what was counted, of what it was divided by, and the weighted mean of the three rates */
    Figure of(Map<Measure, Figure> figures) {
        Map<Measure, Integer> weights = new EnumMap<>(
                Map.of(Measure.RESPONSE, response, Measure.SOLUTION, solution, Measure.SATISFACTION, satisfaction));
        BigDecimal sum = BigDecimal.ZERO;
        long weight = 0;
        long part = 0;
        long whole = 0;
        long exempted = 0;
        for (Map.Entry<Measure, Integer> each : weights.entrySet()) {
            Figure figure = figures.get(each.getKey());
            if (figure == null) {
                continue;
            }
            part += figure.numerator();
            whole += figure.denominator();
            exempted += figure.exempted();
            if (figure.denominator() > 0) {
                sum = sum.add(exact(figure).multiply(BigDecimal.valueOf(each.getValue())));
                weight += each.getValue();
            }
        }
        return new Figure(CODE, "三率", part, whole, exempted, mean(sum, weight), null);
    }

    private static @Nullable BigDecimal mean(BigDecimal sum, long weight) {
        return weight == 0 ? null : sum.divide(BigDecimal.valueOf(weight), 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal exact(Figure figure) {
        return BigDecimal.valueOf(figure.numerator() * 100L)
                .divide(BigDecimal.valueOf(figure.denominator()), 12, RoundingMode.HALF_UP);
    }
}
