package org.gridloop.evaluation.measures;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gridloop.backbone.refolding.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a period.
 *
 * @param from the first moment that counts
 * @param to the first that counts no more
 * @param counts what the rates are made of, exempted issues included
 * @param total all that was asked for, as one
 * @param groups each area, unit or category by itself, ranked among its like
 * @param past what the numbers stand on, where those of the past were asked for
 */
@Schema(name = "MeasuresReport")
record Report(
        Instant from,
        Instant to,
        String by,
        Map<String, Long> counts,
        List<Figure> total,
        List<Measuring.Group> groups,
        @Nullable AsOf past) {

    private static final String HEADER = "key,kind,measure,指标,numerator,denominator,exempted,value,rank\r\n";
    private static final String TOTAL = "total";

    Report {
        counts = Map.copyOf(counts);
        total = List.copyOf(total);
        groups = List.copyOf(groups);
    }

    /** RFC 4180; codes and numbers only, so that nothing has to be quoted. */
    String csv() {
        StringBuilder text = new StringBuilder(HEADER);
        Stream.concat(Stream.of(new Measuring.Group(TOTAL, TOTAL, total)), groups.stream())
                .forEach(group -> group.figures().forEach(figure -> text.append(line(group, figure))));
        return text.toString();
    }

    private static String line(Measuring.Group group, Figure figure) {
        return String.join(
                        ",",
                        group.key(),
                        group.kind(),
                        figure.measure(),
                        figure.chinese(),
                        String.valueOf(figure.numerator()),
                        String.valueOf(figure.denominator()),
                        String.valueOf(figure.exempted()),
                        orNothing(figure.value()),
                        orNothing(figure.rank()))
                + "\r\n";
    }

    private static String orNothing(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
