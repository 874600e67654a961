package org.gridloop.backbone.hearing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloop.backbone.hearing.HeardStore.Stream;
import org.gridloop.backbone.hearing.ParkedStore.Waiting;
import org.gridloop.backbone.hearing.Reading.Readable;
import org.jspecify.annotations.Nullable;

/** What waits in the parking place of the log for one issue. */
final class HeldQueue {

    private HeldQueue() {}

    /** The numbers a fact may have: told before, next, or too early. */
    enum Turn {
        AGAIN,
        NEXT,
        TOO_EARLY
    }

    /**
     * @param last of the fact's own stream and of its cause's, the number heard last
     * @return too early also when what led to the fact has not been heard: of a log that lost its end each tells its own
     *     part again, and an effect may stand before its cause
     */
    static Turn turn(Heard heard, Map<Stream, Long> last) {
        if (heard.sequence() < expected(Stream.of(heard), last)) {
            return Turn.AGAIN;
        }
        return waitsFor(heard, last) == null ? Turn.NEXT : Turn.TOO_EARLY;
    }

    /**
     * @param queue in the order of the log
     * @return what can leave the queue: its head; or, when the head came too early, what it waits for, or what that waits
     *     for in turn
     */
    static Optional<Waiting> next(List<Waiting> queue, Map<Stream, Long> last) {
        if (queue.isEmpty() || !(queue.getFirst().reading() instanceof Readable)) {
            return Optional.empty();
        }
        Optional<Waiting> wanted = Optional.of(queue.getFirst());
        // The log may claim causes that run in a circle; no chain of them is longer than the queue.
        for (int steps = 0; steps < queue.size() && wanted.isPresent(); steps++) {
            Stream awaited = awaited(wanted.get(), last);
            if (awaited == null) {
                return wanted;
            }
            wanted = queue.stream()
                    .filter(waiting -> isNextOf(awaited, waiting, last))
                    .findFirst();
        }
        return Optional.empty();
    }

    private static @Nullable Stream awaited(Waiting waiting, Map<Stream, Long> last) {
        Heard heard = ((Readable) waiting.reading()).heard();
        return turn(heard, last) == Turn.TOO_EARLY ? waitsFor(heard, last) : null;
    }

    /** @return whose next fact has to come first, or null when none has to */
    private static @Nullable Stream waitsFor(Heard heard, Map<Stream, Long> last) {
        Stream own = Stream.of(heard);
        if (heard.sequence() > expected(own, last)) {
            return own;
        }
        CauseNo cause = CauseNo.of(heard);
        return cause == null || cause.sequence() < expected(cause.stream(), last) ? null : cause.stream();
    }

    private static boolean isNextOf(Stream stream, Waiting waiting, Map<Stream, Long> last) {
        return waiting.reading() instanceof Readable readable
                && Stream.of(readable.heard()).equals(stream)
                && readable.heard().sequence() == expected(stream, last);
    }

    private static long expected(Stream stream, Map<Stream, Long> last) {
        return last.getOrDefault(stream, 0L) + 1;
    }
}
