package org.gridloop.local.demo;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.gridloop.local.Suite;
import org.gridloop.local.importing.District;
import org.gridloop.parts.GridloopHome;

/** The demo for other programs than the command: the same actors on a suite that somebody else started. */
public final class Play {

    /**
     * @param accepted ids of the issues whose report was answered with 201
     * @param notTaken how many reports were refused
     * @param failed ids of the issues that did not reach a legal end
     */
    public record Played(Set<String> accepted, int notTaken, List<String> failed) {}

    private Play() {}

    /**
     * Carries the sample issues through the loop and returns when all have ended, or nothing moves any more.
     *
     * @param seed of all choices
     * @throws org.gridloop.parts.PartFailure when a service or the broker stays away
     */
    public static Played sampleIssues(Suite suite, int issues, long seed, Consumer<String> say) {
        District district = District.read(GridloopHome.sampleDistrict());
        Instant now = suite.now();
        String name = "play-" + Long.toString(now.toEpochMilli(), 36);
        List<Report> reports = Reports.ofTheSample(GridloopHome.sampleDistrict(), issues, name, now);
        Run run = new Run(name, now, reports, Plan.of(reports, district, seed), List.of(), district);
        Outcome outcome = new Demo(suite, run, Casting.none(), say).play();
        return new Played(run.issues(), run.notTaken().size(), outcome.failed());
    }
}
