package org.gridloop.backbone.hearing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloop.backbone.hearing.HeardStore.Stream;
import org.gridloop.backbone.hearing.ParkedStore.Waiting;

/** What waits in the parking place of the log for one issue. */
final class HeldQueue {

    private HeldQueue() {}

    /** The numbers a fact may have: told before, next, or too early. */
    enum Turn {
        AGAIN,
        NEXT,
        TOO_EARLY
    }

    static Turn turn(Heard heard, Map<Stream, Long> last) {
        long expected = last.getOrDefault(Stream.of(heard), 0L) + 1;
        if (heard.sequence() == expected) {
            return Turn.NEXT;
        }
        return heard.sequence() < expected ? Turn.AGAIN : Turn.TOO_EARLY;
    }

    /**
     * @param queue in the order of the log
     * @return what can leave the queue: its head; or, when the head came too early, the fact it waits for
     */
    static Optional<Waiting> next(List<Waiting> queue, Map<Stream, Long> last) {
        if (queue.isEmpty() || !(queue.getFirst().reading() instanceof Reading.Readable head)) {
            return Optional.empty();
        }
        if (turn(head.heard(), last) != Turn.TOO_EARLY) {
            return Optional.of(queue.getFirst());
        }
        Stream stream = Stream.of(head.heard());
        return queue.stream()
                .filter(waiting -> waiting.reading() instanceof Reading.Readable readable
                        && Stream.of(readable.heard()).equals(stream)
                        && turn(readable.heard(), last) == Turn.NEXT)
                .findFirst();
    }
}
