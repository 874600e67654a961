package org.gridloop.bench.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.gridloop.bench.dispatch.LogTimes.Told;
import org.gridloop.bench.measuring.Percentiles;
import org.junit.jupiter.api.Test;

class StepsTest {

    private static final String REPORTED = "intake.issue-reported.v1";
    private static final String DISPATCHED = "routing.issue-dispatched.v1";
    private static final String ORDER = "dispatch.order.v1";
    private static final Instant START = Instant.parse("2026-07-01T00:00:00Z");
    private static final Offset<Double> TO_THREE_DIGITS = within(0.2);

    private final List<Told> told = new ArrayList<>();

    @Test
    void each_step_begins_where_the_one_before_ended() {
        tell("a", REPORTED, 0, 11);
        tell("a", "intake.issue-filed.v1", 0, 11);
        tell("a", ORDER, 90, 190);
        tell("a", DISPATCHED, 40, 60);

        Map<String, Percentiles> steps = Steps.of(told);

        assertThat(steps.keySet())
                .containsExactly("told_by_intake", "decided_by_routing", "told_by_routing", "told_to_unit");
        assertThat(steps.values()).extracting(Percentiles::count).containsOnly(1L);
        assertThat(max(steps, "told_by_intake")).isCloseTo(11, TO_THREE_DIGITS);
        assertThat(max(steps, "decided_by_routing")).isCloseTo(29, TO_THREE_DIGITS);
        assertThat(max(steps, "told_by_routing")).isCloseTo(20, TO_THREE_DIGITS);
        assertThat(max(steps, "told_to_unit")).isCloseTo(130, TO_THREE_DIGITS);
    }

    @Test
    void of_what_is_told_again_the_first_counts() {
        tell("a", REPORTED, 0, 10);
        tell("a", DISPATCHED, 40, 900);
        tell("a", DISPATCHED, 40, 60);
        tell("a", ORDER, 90, 100);
        tell("a", ORDER, 90, 5_000);

        Map<String, Percentiles> steps = Steps.of(told);

        assertThat(max(steps, "told_by_routing")).isCloseTo(20, TO_THREE_DIGITS);
        assertThat(max(steps, "told_to_unit")).isCloseTo(40, TO_THREE_DIGITS);
    }

    @Test
    void an_order_whose_way_is_not_all_there_is_left_out() {
        tell("without its report", DISPATCHED, 40, 60);
        tell("without its report", ORDER, 90, 100);
        tell("under way", REPORTED, 0, 10);
        tell("under way", DISPATCHED, 40, 60);

        assertThat(Steps.of(told).values()).extracting(Percentiles::count).containsOnly(0L);
    }

    /** The log's times are whole milliseconds, the facts' are not. */
    @Test
    void what_seems_to_be_told_before_it_happened_took_no_time() {
        tell("a", REPORTED, 1, 0);
        tell("a", DISPATCHED, 40, 60);
        tell("a", ORDER, 90, 100);

        assertThat(max(Steps.of(told), "told_by_intake")).isZero();
    }

    private void tell(String issue, String type, long happenedMillis, long loggedMillis) {
        told.add(new Told(issue, type, START.plusMillis(happenedMillis), START.plusMillis(loggedMillis)));
    }

    private static double max(Map<String, Percentiles> steps, String step) {
        return Objects.requireNonNull(steps.get(step)).max();
    }
}
