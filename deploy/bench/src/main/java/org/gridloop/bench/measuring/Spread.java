package org.gridloop.bench.measuring;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * What the rounds of one measurement gave.
 *
 * @param rounds in the order they were taken
 */
public record Spread(
        @JsonProperty("median") double median,
        @JsonProperty("lowest") double lowest,
        @JsonProperty("highest") double highest,
        @JsonProperty("rounds") List<Double> rounds) {

    /** Rounded to so many digits; of no rounds all is 0. */
    public static Spread of(Collection<Double> values, int digits) {
        List<Double> rounds =
                values.stream().map(value -> Medians.rounded(value, digits)).toList();
        return rounds.isEmpty()
                ? new Spread(0, 0, 0, rounds)
                : new Spread(
                        Medians.rounded(Medians.of(rounds), digits),
                        Collections.min(rounds),
                        Collections.max(rounds),
                        rounds);
    }

    /** For a table: {@code 512 (480-530)}. */
    public String text(int digits) {
        String number = "%." + digits + "f";
        return String.format(Locale.ROOT, number + " (" + number + "-" + number + ")", median, lowest, highest);
    }
}
