package org.gridloop.simulation;

import java.util.List;
import java.util.Map;

/** One seed from the first report to rest, and what was found. */
record Simulation(
        long seed,
        Mutation mutation,
        List<String> broken,
        long steps,
        long trace,
        Map<String, Integer> faults,
        long facts) {

    static Simulation run(long seed, Mutation mutation) {
        World world = new World(seed, mutation);
        Suite suite = new Suite(world);
        List<String> broken;
        try {
            suite.run();
            broken = Verdict.of(world, suite);
        } catch (RuntimeException e) {
            broken = new java.util.ArrayList<>(Verdict.of(world, suite));
            broken.addFirst("no rest: " + suite.unquiet() + " " + text(e));
        }
        long facts = suite.log().end(0) + suite.log().end(1);
        Simulation result = new Simulation(
                seed,
                mutation,
                broken,
                world.scheduler().steps(),
                world.scheduler().trace(),
                world.faults(),
                facts);
        world.scheduler().bury();
        return result;
    }

    private static String text(Throwable e) {
        StringBuilder text = new StringBuilder();
        for (Throwable at = e; at != null; at = at.getCause()) {
            text.append(at)
                    .append(at.getStackTrace().length == 0 ? "" : " at " + at.getStackTrace()[0])
                    .append("; ");
        }
        return text.toString();
    }

    /** How to see it again. */
    String replay() {
        return "seed %d (trace %x, %d steps, %s): replay it with -Dgridloop.simulation.seed=%d%n  %s"
                .formatted(seed, trace, steps, faults, seed, String.join("\n  ", broken));
    }
}
