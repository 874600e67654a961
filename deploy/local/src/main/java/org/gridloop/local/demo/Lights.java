package org.gridloop.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.gridloop.local.Service;
import org.gridloop.local.rest.RestClient;

/** 红黄绿灰: which issues of a run have been seen in which colour, by looking now and then. */
final class Lights {

    static final List<String> COLOURS = List.of("red", "yellow", "green", "grey");

    private static final Duration LOOK = Duration.ofSeconds(2);

    private final Run run;
    private final RestClient rest;
    private final Map<String, Set<String>> shown = new ConcurrentHashMap<>();
    private volatile long looked;

    Lights(Run run, RestClient rest) {
        this.run = run;
        this.rest = rest;
        COLOURS.forEach(colour -> shown.put(colour, ConcurrentHashMap.newKeySet()));
    }

    /** To be called again and again; looks every other second. */
    void lookNowAndThen() {
        if (System.nanoTime() - looked > LOOK.toNanos()) {
            look();
            looked = System.nanoTime();
        }
    }

    void look() {
        COLOURS.forEach(this::look);
    }

    /** Until nothing of the run is open in the view, which lags a little behind the log. */
    void lookUntilClosed(Duration patience) throws InterruptedException {
        long giveUp = System.nanoTime() + patience.toNanos();
        while (!now("red").isEmpty() || !now("yellow").isEmpty()) {
            if (System.nanoTime() > giveUp) {
                break;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        look();
    }

    boolean hasShown(String colour, String issueId) {
        return shown.getOrDefault(colour, Set.of()).contains(issueId);
    }

    /** @return how many issues showed it at some time */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        COLOURS.forEach(colour ->
                counts.put(colour, shown.getOrDefault(colour, Set.of()).size()));
        return counts;
    }

    private void look(String colour) {
        shown.getOrDefault(colour, Set.of()).addAll(now(colour));
    }

    private Set<String> now(String colour) {
        Set<String> found = ConcurrentHashMap.newKeySet();
        rest.walk(Cast.SUPERVISOR, Service.EVALUATION, "/api/v1/lights?limit=500&light=" + colour, item -> {
            keep(found, item);
            return !run.isOlder(item.path("since").asText());
        });
        return found;
    }

    private void keep(Set<String> found, JsonNode item) {
        String issueId = item.path("issueId").asText();
        if (run.isOf(issueId)) {
            found.add(issueId);
        }
    }
}
