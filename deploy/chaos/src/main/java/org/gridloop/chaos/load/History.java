package org.gridloop.chaos.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** Every call that was made, and what came of it. */
public final class History {

    /** What the caller knows afterwards. */
    public enum Outcome {
        OK,
        /** It was answered that nothing has happened. */
        REFUSED,
        /** No answer, or one that leaves it open: it may have happened. */
        UNKNOWN
    }

    /**
     * One call; those with the same key ask for the same thing.
     *
     * @param deed what was asked for, such as {@code sign}
     * @param issueId what it was about; empty for a report that was not answered
     * @param to who was asked
     * @param status of HTTP, 0 when there was none
     * @param invoked nanoseconds
     * @param answered nanoseconds
     */
    public record Call(
            String deed,
            String key,
            String issueId,
            String to,
            int status,
            Outcome outcome,
            long invoked,
            long answered) {}

    private final Map<Long, Long> open = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Call> calls = new ConcurrentLinkedQueue<>();
    private final AtomicLong numbers = new AtomicLong();

    /** To be called before the first byte is sent. */
    long invoked(long at) {
        long number = numbers.incrementAndGet();
        open.put(number, at);
        return number;
    }

    void answered(long number, Call call) {
        calls.add(call);
        open.remove(number);
    }

    /** How many calls were sent and are not answered. */
    public int underWay() {
        return open.size();
    }

    public List<Call> calls() {
        return new ArrayList<>(calls);
    }

    public long count(Outcome outcome) {
        return calls.stream().filter(call -> call.outcome() == outcome).count();
    }
}
