package org.gridloop.backbone.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gridloop.backbone.time.GivingWay.Load;
import org.junit.jupiter.api.Test;

class RushTest {

    private static final String OWN = "/intake";
    private static final String ANOTHER = "/evaluation";

    private final Rush rush = new Rush(OWN, 250);

    private static List<Entry> heard(int own, int others) {
        return Stream.concat(notes(OWN, own), notes(ANOTHER, others)).toList();
    }

    private static Stream<Entry> notes(String source, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> Notes.note(source, "issue", number, "note"));
    }

    @Test
    void much_of_its_own_in_a_round_is_a_rush() {
        assertThat(rush.load(heard(249, 0))).isEqualTo(Load.LITTLE);
        assertThat(rush.load(heard(250, 0))).isEqualTo(Load.MUCH);
    }

    @Test
    void what_others_wrote_is_none() {
        assertThat(rush.load(heard(249, 700))).isEqualTo(Load.LITTLE);
    }

    @Test
    void a_whole_round_is_full_whoever_wrote_it() {
        assertThat(rush.load(heard(0, 1000))).isEqualTo(Load.FULL);
        assertThat(rush.load(heard(1000, 0))).isEqualTo(Load.FULL);
    }
}
