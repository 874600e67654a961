package org.gridloop.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.gridloop.events.Tier;
import org.gridloop.local.Service;
import org.gridloop.local.rest.RestClient;
import org.jspecify.annotations.Nullable;

/** 四级看板: whether the boards of all streets, with what the district owns itself, add up to the district's. */
final class BoardSums {

    /**
     * One comparison.
     *
     * @param district every number of the district's board, by its path
     * @param sum of the streets' boards and what the district owns itself
     * @param streets of each street, some of the numbers
     */
    record Sheet(Map<String, Long> district, Map<String, Long> sum, Map<String, Map<String, Long>> streets) {

        boolean agrees() {
            return district.equals(sum);
        }
    }

    /**
     * What was found.
     *
     * @param streets how many boards were added up
     * @param looks how often, while issues were open and at the end
     * @param agree whether the sums were right each time
     */
    record Found(
            int streets, int looks, boolean agree, @Nullable Sheet last) {}

    private static final Duration LOOK = Duration.ofSeconds(5);

    private final RestClient rest;
    private final String district;
    private final List<String> streets;
    private volatile long looked;
    private int looks;
    private @Nullable Sheet last;
    private @Nullable Sheet wrong;

    BoardSums(Run run, RestClient rest) {
        this.rest = rest;
        this.district = run.district().code();
        this.streets = run.district().grids().stream()
                .map(Tier.STREET::areaOf)
                .distinct()
                .sorted()
                .toList();
    }

    /** To be called again and again; looks every five seconds. What moves while it looks says nothing. */
    void lookNowAndThen() {
        if (System.nanoTime() - looked > LOOK.toNanos()) {
            look();
            looked = System.nanoTime();
        }
    }

    /** Looks until nothing moves any more, and the last word is right or the patience at its end. */
    void lookAtTheEnd(Duration patience) throws InterruptedException {
        long giveUp = System.nanoTime() + patience.toNanos();
        int before = looks;
        do {
            look();
            if (looks == before) {
                TimeUnit.MILLISECONDS.sleep(500);
            }
        } while (looks == before && System.nanoTime() < giveUp);
    }

    synchronized Found found() {
        return new Found(streets.size(), looks, looks > 0 && wrong == null, wrong == null ? last : wrong);
    }

    /** The district is read before and after: only when nothing moved do the boards belong together. */
    private synchronized void look() {
        JsonNode before = board("district", district);
        Map<String, Long> sum = new TreeMap<>();
        Map<String, Map<String, Long>> each = new LinkedHashMap<>();
        for (String street : streets) {
            Map<String, Long> total = sums(board("street", street));
            total.forEach((path, number) -> sum.merge(path, number, Long::sum));
            each.put(street, total);
        }
        numbers(before.path("owned")).forEach((path, number) -> sum.merge(path, number, Long::sum));
        JsonNode after = board("district", district);
        if (!same(before, after)) {
            return;
        }
        Sheet sheet = new Sheet(sums(before), sum, each);
        looks++;
        last = sheet;
        if (!sheet.agrees()) {
            wrong = sheet;
        }
    }

    private static boolean same(JsonNode before, JsonNode after) {
        return before.path("owned").equals(after.path("owned"))
                && before.path("children").equals(after.path("children"))
                && before.path("issues").equals(after.path("issues"));
    }

    private JsonNode board(String tier, String area) {
        return Crew.must(rest.get(Cast.SUPERVISOR, Service.ROUTING, "/api/v1/boards/" + tier + "/" + area + "?limit=1"))
                .body();
    }

    /** Counts, lights and quota; what each single grid owes is no sum. */
    private static Map<String, Long> sums(JsonNode board) {
        Map<String, Long> sums = numbers(board.path("total"));
        numbers(board.path("quota")).forEach((path, number) -> sums.put("quota." + path, number));
        sums.remove("quota.owedPerGrid");
        return sums;
    }

    private static Map<String, Long> numbers(JsonNode tally) {
        Map<String, Long> numbers = new TreeMap<>();
        gather("", tally, numbers);
        return numbers;
    }

    private static void gather(String path, JsonNode node, Map<String, Long> numbers) {
        if (node.isIntegralNumber()) {
            numbers.put(path, node.asLong());
        }
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        names.forEach(name -> gather(path.isEmpty() ? name : path + "." + name, node.path(name), numbers));
    }
}
