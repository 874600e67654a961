package org.gridloop.backbone.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridloop.backbone.hearing.HeardStore.Stream;
import org.gridloop.backbone.hearing.ParkedStore.Waiting;
import org.gridloop.backbone.log.Attributes;
import org.junit.jupiter.api.Test;

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
    void nothingPassesWhatCannotBeRead() {
        assertThat(HeldQueue.next(
                        queue(Notes.without(Notes.note(ISSUE, 2), Attributes.TYPE), Notes.note(ISSUE, 2)), HEARD_1))
                .isEmpty();
        assertThat(HeldQueue.next(List.of(), HEARD_1)).isEmpty();
    }
}
