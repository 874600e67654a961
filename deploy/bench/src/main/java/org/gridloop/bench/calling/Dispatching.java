package org.gridloop.bench.calling;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;
import org.gridloop.bench.calling.District.Duty;

/**
 * Reports that file themselves, at a fixed rate, for units that have a system of their own, and those systems' consumers.
 */
public final class Dispatching implements AutoCloseable {

    private static final String PATH = "/api/v1/issues";
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final Target target;
    private final String token;
    private final int callers;
    private final List<Duty> units;
    private final List<Feed> feeds = new ArrayList<>();
    private final Joined joined = new Joined();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final AtomicLong runs = new AtomicLong();
    private final String name = "bench-" + Long.toString(System.currentTimeMillis(), 36);

    /**
     * @param posts until the answer 201
     * @param orders from the time a report was due until its order was in hand, in microseconds; what never
     *     came, or was never sent, counts with its waiting so far
     * @param unheard reports whose order did not come within a minute after the last answer
     */
    public record Measured(OpenLoop.Measured posts, Histogram orders, long unheard) {}

    /** @param callers connections to intake */
    public Dispatching(Target target, String token, int callers) {
        this.target = target;
        this.token = token;
        this.callers = callers;
        this.units = District.read(target.reference()).feeds();
        for (Duty duty : units) {
            feeds.add(new Feed(target.kafka(), duty.unit(), (unit, issueId, kind, at) -> {
                if (kind.equals("order")) {
                    joined.inHand(issueId, at);
                }
            }));
        }
    }

    /** @return how many units' systems listen */
    public int units() {
        return units.size();
    }

    /** @return ids of all issues reported so far */
    public Set<String> accepted() {
        return accepted;
    }

    /** Returns when the last order is in hand. */
    public Measured at(double perSecond, double seconds) throws Exception {
        long number = runs.incrementAndGet();
        OpenLoop.Measured posts = OpenLoop.run(perSecond, seconds, callers, caller -> reporting(number, caller));
        long giveUp = System.nanoTime() + PATIENCE_NANOS;
        while (joined.missing() > 0 && System.nanoTime() < giveUp) {
            feeds.forEach(Feed::stopIfFailed);
            TimeUnit.MILLISECONDS.sleep(20);
        }
        long unheard = joined.missing();
        Histogram orders = joined.take(System.nanoTime());
        orders.add(posts.inVain());
        return new Measured(posts, orders, unheard);
    }

    private OpenLoop.Work reporting(long run, int caller) throws Exception {
        HttpCaller http = target.caller(Target.INTAKE);
        Random random = new Random(run * 1000 + caller);
        return new OpenLoop.Work() {
            private long number;

            @Override
            public boolean once(long dueAt) throws Exception {
                Duty duty = units.get(random.nextInt(units.size()));
                String key = name + "-" + run + "-" + caller + "-" + number++;
                byte[] body = Reports.body(random, duty.category(), null, key);
                HttpCaller.Answer answer = http.post(PATH, token, key, body);
                if (answer.status() != 201) {
                    return false;
                }
                String issueId = Objects.requireNonNull(answer.field("issueId"));
                joined.reported(issueId, dueAt);
                accepted.add(issueId);
                return true;
            }

            @Override
            public void close() throws Exception {
                http.close();
            }
        };
    }

    @Override
    public void close() {
        feeds.forEach(Feed::close);
    }
}
