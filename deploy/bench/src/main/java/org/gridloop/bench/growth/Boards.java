package org.gridloop.bench.growth;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.HdrHistogram.Histogram;
import org.gridloop.bench.calling.Badges;
import org.gridloop.bench.calling.HttpCaller;
import org.gridloop.bench.calling.Load;
import org.gridloop.bench.calling.Target;
import org.gridloop.bench.measuring.Percentiles;

/** Asks for boards of every tier in turn: the whole district's, a street's, a community's, a grid's. */
final class Boards {

    /** The largest board first. */
    static final List<String> TIERS = List.of("district", "street", "community", "grid");
    /** County 6, street 3, community 3, grid 2 digits. */
    private static final int[] DIGITS = {6, 9, 12, 14};

    private final Target target;
    private final Badges badges;
    private final List<String> grids;
    private final Map<String, Histogram> byTier = new LinkedHashMap<>();

    /** @param grids codes, of which areas are made */
    Boards(Target target, Badges badges, List<String> grids) {
        this.target = target;
        this.badges = badges;
        this.grids = grids;
        TIERS.forEach(tier -> byTier.put(tier, new Histogram(3)));
    }

    /** One caller for a while. */
    Load.Measured ask(double seconds) throws Exception {
        HttpCaller http = target.caller(Target.ROUTING);
        Random random = new Random(1);
        return Load.run(1, seconds, caller -> new Load.Work() {
            private int number;

            @Override
            public boolean once() throws Exception {
                String path = path(number, grids.get(random.nextInt(grids.size())));
                String tier = TIERS.get(number++ % TIERS.size());
                long begun = System.nanoTime();
                boolean told = http.get(path, badges.role("supervisor")).isOk();
                if (told) {
                    Objects.requireNonNull(byTier.get(tier)).recordValue((System.nanoTime() - begun) / 1000);
                }
                return told;
            }

            @Override
            public void close() throws Exception {
                http.close();
            }
        });
    }

    /** @return of all that was asked so far, the time in the middle, milliseconds, by tier */
    Map<String, Double> p50ByTier() {
        Map<String, Double> p50 = new LinkedHashMap<>();
        byTier.forEach((tier, asked) -> p50.put(tier, Percentiles.of(asked).p50()));
        return p50;
    }

    static String path(int number, String grid) {
        int tier = number % TIERS.size();
        return "/api/v1/boards/" + TIERS.get(tier) + "/" + grid.substring(0, DIGITS[tier]);
    }
}
