package org.gridloop.bench.loop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.gridloop.bench.calling.Badges;
import org.gridloop.bench.calling.Feed;
import org.gridloop.bench.calling.HttpCaller;
import org.gridloop.bench.calling.HttpCaller.Answer;
import org.gridloop.bench.calling.Target;
import org.gridloop.bench.loop.Cast.Place;
import org.gridloop.bench.loop.Life.Step;
import org.gridloop.parts.PartFailure;
import org.jspecify.annotations.Nullable;

/**
 * How those who act learn that there is something to do: units with a system of their own by their topic, all others by
 * looking at their lists again and again.
 */
final class Watchers implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_PAGES = 10;
    /** Looking must not cost more than a fifth of the watcher's time: what is measured are the lives. */
    private static final int REST = 4;

    private static final long SHORTEST_REST_MILLIS = 250;
    private static final long LATE_SECONDS = 30;

    private final Target target;
    private final Badges badges;
    private final Lives lives;
    private final Set<String> withFeed;
    private final List<Feed> feeds = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private volatile boolean closed;

    Watchers(Target target, Badges badges, Lives lives, Cast cast) {
        this.target = target;
        this.badges = badges;
        this.lives = lives;
        List<String> units = cast.places().stream()
                .filter(Place::feed)
                .map(Place::unit)
                .distinct()
                .toList();
        withFeed = Set.copyOf(units);
        units.forEach(unit -> feeds.add(new Feed(target.kafka(), unit, this::hear)));
        watch(Target.RESPONSE, http -> walk(http, "dispatcher", "/api/v1/orders?status=waiting", true, this::order));
        watch(Target.ROUTING, http -> walk(http, "dispatcher", "/api/v1/returns?status=pending", false, this::wanted));
        watch(Target.EVALUATION, http -> walk(http, "supervisor", "/api/v1/checks?status=open", true, this::check));
        watch(Target.INTAKE, this::lookForClosed);
    }

    /** @throws RuntimeException what stopped one of them */
    void stopIfFailed() {
        feeds.forEach(Feed::stopIfFailed);
        Throwable first = failure.get();
        if (first != null) {
            throw new PartFailure("A list can no longer be read: " + first.getMessage(), first);
        }
    }

    private void hear(String unit, String issueId, String kind, long at) {
        switch (kind) {
            case "order" -> lives.ordered(issueId, unit);
            case "kept" -> lives.due(issueId, Step.SIGN);
            default -> {
                // withdrawn or given more time: nothing to do for it
            }
        }
    }

    private boolean order(JsonNode item) {
        String unit = item.path("unit").asText();
        String issueId = item.path("issueId").asText();
        if (!withFeed.contains(unit)) {
            if (item.hasNonNull("lastReturnRefused")) {
                lives.due(issueId, Step.SIGN);
            } else {
                lives.ordered(issueId, unit);
            }
        }
        return isOfThisRun(item.path("receivedAt").asText());
    }

    private boolean wanted(JsonNode item) {
        lives.due(item.path("issueId").asText(), Step.REFUSE);
        return true;
    }

    private boolean check(JsonNode item) {
        lives.due(item.path("issueId").asText(), Step.PASS);
        return isOfThisRun(item.path("assignedAt").asText());
    }

    /** Newest first: what is older than the oldest that is still open is of no interest. */
    private boolean isOfThisRun(String time) {
        return !Instant.parse(time).isBefore(oldestOpen());
    }

    private Instant oldestOpen() {
        long now = System.nanoTime();
        return Instant.now().minusNanos(now - lives.oldest(now)).minusSeconds(1);
    }

    /** The clerk's list shows what has closed; what is late is asked for one by one. */
    private void lookForClosed(HttpCaller http) throws IOException {
        long now = System.nanoTime();
        long late = now - TimeUnit.SECONDS.toNanos(LATE_SECONDS);
        long oldest = now;
        for (Life life : lives.open()) {
            if (life.reportedNanos() < late) {
                lives.due(life, Step.SEE);
            } else {
                oldest = Math.min(oldest, life.reportedNanos());
            }
        }
        Instant from = Instant.now().minusNanos(now - oldest).minusSeconds(1);
        walk(http, "clerk", "/api/v1/issues?status=closed&reportedFrom=" + from, true, item -> {
            lives.seenClosed(item.path("issueId").asText(), System.nanoTime());
            return true;
        });
    }

    @FunctionalInterface
    private interface Look {
        void with(HttpCaller http) throws IOException;
    }

    private void watch(String service, Look look) {
        threads.add(Thread.ofPlatform().daemon().name("watch-" + service).start(() -> {
            try (HttpCaller http = target.caller(service)) {
                while (!closed) {
                    long begun = System.nanoTime();
                    look.with(http);
                    long took = Duration.ofNanos(System.nanoTime() - begun).toMillis();
                    Thread.sleep(Math.max(SHORTEST_REST_MILLIS, REST * took));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IOException | RuntimeException e) {
                failure.compareAndSet(null, e);
            }
        }));
    }

    private void walk(HttpCaller http, String role, String path, boolean bounded, Predicate<JsonNode> more)
            throws IOException {
        @Nullable String cursor = null;
        int pages = 0;
        do {
            String asked = path + "&limit=500" + (cursor == null ? "" : "&cursor=" + cursor);
            Answer answer = http.get(asked, badges.role(role));
            if (!answer.isOk()) {
                throw new IOException(path + " answers " + answer.status());
            }
            JsonNode page = JSON.readTree(answer.body());
            for (JsonNode item : page.path("items")) {
                if (!more.test(item)) {
                    return;
                }
            }
            cursor = page.path("next").asText(null);
            pages++;
        } while (cursor != null && !(bounded && pages >= MOST_PAGES));
    }

    @Override
    public void close() {
        closed = true;
        threads.forEach(Thread::interrupt);
        feeds.forEach(Feed::close);
    }
}
