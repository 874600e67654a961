package org.gridloop.bench.growth;

import java.util.List;
import java.util.Random;
import org.gridloop.bench.calling.Badges;
import org.gridloop.bench.calling.HttpCaller;
import org.gridloop.bench.calling.Load;
import org.gridloop.bench.calling.Target;

/** Asks for boards of every tier in turn: the whole district's, a street's, a community's, a grid's. */
final class Boards {

    private static final String[] TIERS = {"district", "street", "community", "grid"};
    /** County 6, street 3, community 3, grid 2 digits. */
    private static final int[] DIGITS = {6, 9, 12, 14};

    private Boards() {}

    /** @param grids codes, of which areas are made */
    static Load.Measured ask(Target target, Badges badges, List<String> grids, double seconds) throws Exception {
        HttpCaller http = target.caller(Target.ROUTING);
        Random random = new Random(1);
        return Load.run(1, seconds, caller -> new Load.Work() {
            private int number;

            @Override
            public boolean once() throws Exception {
                String path = path(number++, grids.get(random.nextInt(grids.size())));
                return http.get(path, badges.role("supervisor")).isOk();
            }

            @Override
            public void close() throws Exception {
                http.close();
            }
        });
    }

    static String path(int number, String grid) {
        int tier = number % TIERS.length;
        return "/api/v1/boards/" + TIERS[tier] + "/" + grid.substring(0, DIGITS[tier]);
    }
}
