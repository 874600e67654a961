package org.gridloop.backbone.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridloop.backbone.hearing.HeardStore.Stream;
import org.gridloop.backbone.hearing.ParkedStore.Waiting;
import org.gridloop.backbone.log.Attributes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeldQueueTest {

    private static final String ISSUE = "0c8e6a4e-97a1-4f0e-8a3e-0d6f7f1b2c3d";
    private static final Map<Stream, Long> HEARD_1 = Map.of(new Stream(Notes.SOURCE, ISSUE), 1L);

    private static List<Waiting> queue(Entry... entries) {
        List<Waiting> queue = new ArrayList<>();
        for (Entry entry : entries) {
            queue.add(new Waiting(queue.size(), Reading.of(entry)));
        }
        return queue;
    }

    @Test
    void theNextFactLeavesAndSoDoesOneHeardBefore() {
        assertThat(HeldQueue.next(queue(Notes.note(ISSUE, 2), Notes.note(ISSUE, 3)), HEARD_1))
                .hasValueSatisfying(next -> assertThat(next.place()).isZero());
        assertThat(HeldQueue.next(queue(Notes.note(ISSUE, 1)), HEARD_1)).isPresent();
    }

    @Test
    void aHeadThatCameTooEarlyWaitsForItsPredecessor() {
        List<Waiting> waiting =
                queue(Notes.note(ISSUE, 3), Notes.note("/routing", ISSUE, 1, "t"), Notes.note(ISSUE, 2));
        assertThat(HeldQueue.next(waiting, HEARD_1)).contains(waiting.get(2));
        assertThat(HeldQueue.next(waiting.subList(0, 2), HEARD_1)).isEmpty();
    }

    @Test
    void anEffectWaitsForWhatLedToIt() {
        Entry effect = because("/routing/" + ISSUE + ":2", Notes.note(ISSUE, 2));
        Heard heard = ((Reading.Readable) Reading.of(effect)).heard();

        assertThat(HeldQueue.turn(heard, HEARD_1)).isEqualTo(HeldQueue.Turn.TOO_EARLY);
        assertThat(HeldQueue.turn(heard, Map.of(stream(Notes.SOURCE), 1L, stream("/routing"), 2L)))
                .isEqualTo(HeldQueue.Turn.NEXT);
        assertThat(HeldQueue.turn(heard, Map.of(stream(Notes.SOURCE), 2L))).isEqualTo(HeldQueue.Turn.AGAIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "request:a/k",
                "/routing/another-issue:9",
                "/routing/" + ISSUE + ":x",
                Notes.SOURCE + "/" + ISSUE + ":9",
                ""
            })
    void whatIsNoFactOfAnotherTellerAboutTheIssueIsNotWaitedFor(String cause) {
        Entry effect = because(cause.isEmpty() ? ":" : cause, Notes.note(ISSUE, 2));
        assertThat(HeldQueue.turn(((Reading.Readable) Reading.of(effect)).heard(), HEARD_1))
                .isEqualTo(HeldQueue.Turn.NEXT);
    }

    /** The third was led to by the second, the second by the first: told again in the opposite order. */
    @Test
    void causesLeaveBeforeTheirEffectsHoweverTheyCame() {
        List<Waiting> waiting = queue(
                because("/routing/" + ISSUE + ":1", Notes.note("/response", ISSUE, 1, "t")),
                because("/intake/" + ISSUE + ":1", Notes.note("/routing", ISSUE, 1, "t")),
                Notes.note("/intake", ISSUE, 1, "t"));

        assertThat(HeldQueue.next(waiting, Map.of())).contains(waiting.get(2));
        assertThat(HeldQueue.next(waiting.subList(0, 2), Map.of())).isEmpty();
        assertThat(HeldQueue.next(waiting.subList(0, 2), Map.of(stream("/intake"), 1L)))
                .contains(waiting.get(1));
    }

    @Test
    void causesThatRunInACircleAreWaitedForAndNothingElse() {
        List<Waiting> waiting = queue(
                because("/routing/" + ISSUE + ":1", Notes.note("/intake", ISSUE, 1, "t")),
                because("/intake/" + ISSUE + ":1", Notes.note("/routing", ISSUE, 1, "t")));
        assertThat(HeldQueue.next(waiting, Map.of())).isEmpty();
    }

    private static Stream stream(String source) {
        return new Stream(source, ISSUE);
    }

    private static Entry because(String cause, Entry entry) {
        return Notes.with(entry, Attributes.CAUSATION_ID, cause);
    }

    @Test
    void nothingPassesWhatCannotBeRead() {
        assertThat(HeldQueue.next(
                        queue(Notes.without(Notes.note(ISSUE, 2), Attributes.TYPE), Notes.note(ISSUE, 2)), HEARD_1))
                .isEmpty();
        assertThat(HeldQueue.next(List.of(), HEARD_1)).isEmpty();
    }
}
