package org.gridloop.chaos.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RecoveryTest {

    private static Struck struck(String kind, long millis) {
        return new Struck(kind, "intake-1", 0, 1, 0, millis);
    }

    @Test
    void ranksAreOfEachKindAlone() {
        List<Struck> all = new java.util.ArrayList<>(LongStream.rangeClosed(1, 100)
                .mapToObj(millis -> struck("kill-service", millis))
                .toList());
        all.add(struck("kill-broker", 5_000));
        assertThat(Recovery.byKind(all))
                .containsEntry("kill-service", new Recovery(50, 99, 100))
                .containsEntry("kill-broker", new Recovery(5_000, 5_000, 5_000));
    }

    @Test
    void whatWasNotSeenToRecoverTookAsLongAsWasWaitedForIt() {
        assertThat(Recovery.byKind(List.of(struck("kill-all", -1))))
                .containsEntry("kill-all", new Recovery(Recovery.NEVER, Recovery.NEVER, Recovery.NEVER));
    }
}
