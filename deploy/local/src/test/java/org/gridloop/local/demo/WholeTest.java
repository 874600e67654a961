package org.gridloop.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gridloop.local.demo.BoardSums.Found;
import org.gridloop.local.demo.BoardSums.Sheet;
import org.gridloop.local.demo.Outcome.Whole;
import org.junit.jupiter.api.Test;

class WholeTest {

    private static final Map<String, Integer> ALL = Map.of("red", 1, "yellow", 2, "green", 3, "grey", 0);
    private static final Found RIGHT = new Found(14, 2, true, null);

    @Test
    void aRunThatShowedEverythingHasNoFault() {
        assertThat(whole(Map.of(), List.of(), ALL, RIGHT).faults(true)).isEmpty();
    }

    @Test
    void everythingThatIsMissingIsNamed() {
        Found wrong = new Found(14, 2, false, null);
        Whole whole = whole(
                Map.of("whistle", "refused"),
                List.of("UnitReportedIn"),
                Map.of("red", 0, "yellow", 2, "green", 3, "grey", 0),
                wrong);

        assertThat(whole.faults(true))
                .containsExactly(
                        "The scene whistle broke off: refused",
                        "Never told: UnitReportedIn",
                        "Never shown: a red light",
                        "The boards of the streets do not add up to the district's");
        assertThat(whole.faults(false)).hasSize(3);
    }

    @Test
    void boardsThatNeverStoodStillAreNoProof() {
        assertThat(whole(Map.of(), List.of(), ALL, new Found(14, 0, false, null))
                        .faults(true))
                .containsExactly("The boards never stood still long enough to be added up");
    }

    @Test
    void oneNumberThatDiffersIsEnoughToDisagree() {
        Map<String, Long> district = Map.of("open", 3L, "lights.red", 1L);

        assertThat(new Sheet(district, Map.of("open", 3L, "lights.red", 1L), Map.of()).agrees())
                .isTrue();
        assertThat(new Sheet(district, Map.of("open", 3L, "lights.red", 2L), Map.of()).agrees())
                .isFalse();
        assertThat(new Sheet(district, Map.of("open", 3L), Map.of()).agrees()).isFalse();
    }

    private static Whole whole(
            Map<String, String> broken, List<String> missing, Map<String, Integer> lights, Found boards) {
        return new Whole(120, List.of("whistle"), broken, missing, lights, boards);
    }
}
