package org.gridloop.local.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gridloop.bench.calling.Badges;
import org.gridloop.bench.calling.Target;
import org.gridloop.bench.intake.IntakeBench;
import org.gridloop.bench.intake.IntakeResult;
import org.gridloop.bench.intake.IntakeSettings;
import org.gridloop.bench.intake.OpenIntake;
import org.gridloop.bench.measuring.Usage;
import org.gridloop.local.Exit;
import org.gridloop.local.SuiteOptions;
import org.gridloop.local.SuiteTarget;
import org.gridloop.local.learning.LearnedSuite;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "intake",
        description = {
            "Reports issues over REST in a closed loop, in rounds that take turns with the limit: one row of about",
            "1 kB per commit by plain JDBC on the same PostgreSQL. Then looks for every accepted issue in the journal",
            "and in the log. With --rate, each round also reports at a fixed rate, and tells how long an answer takes",
            "from the time a report was due (coordinated omission corrected).",
            "Starts the suite if it is not up, and stops it then."
        },
        footer = {"", "Example:", "  ./gridloop bench intake --callers 64 --rate 300 --json intake.json"})
final class BenchIntakeCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private SuiteOptions options;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private LearnedSuite suite;

    @Option(names = "--callers", split = ",", defaultValue = "1,16,64", description = "Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<Integer> callers;

    @Option(
            names = "--rate",
            paramLabel = "R",
            defaultValue = "0",
            description = {
                "Reports a second in the open loop, on as many connections as the most callers (default: no open",
                "loop)."
            })
    private double rate;

    @Option(names = "--rounds", defaultValue = "3", description = "The medians count (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--seconds", defaultValue = "10", description = "Of each measurement (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--warm-up",
            defaultValue = "240",
            description = "At most so many seconds, until the rate is steady (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(
            names = "--filed-share",
            defaultValue = "0",
            description = {
                "Share of reports that name a category and so are filed and dispatched at once; the others wait",
                "for a clerk (default: ${DEFAULT-VALUE})."
            })
    private double filedShare;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures there.")
    private @Nullable Path json;

    @Override
    public Integer call() throws Exception {
        Target target = SuiteTarget.of(suite.ensureUp(options, System.err::println));
        String token = new Badges(target.tokens()).role("integration");
        IntakeSettings settings = new IntakeSettings(callers, rounds, seconds, warmUp, filedShare, rate);
        IntakeResult result = new IntakeBench(target, token, settings, System.err::println).run();
        print(result);
        Figures.write(json, result);
        return result.reconciled() ? Exit.OK : Exit.FAILED;
    }

    private static void print(IntakeResult result) {
        System.out.printf(
                "%7s %10s %10s %6s %8s %8s %14s%n",
                "callers", "limit/s", "intake/s", "ratio", "p50 ms", "p99 ms", "cpu ms/intake");
        result.ratio()
                .forEach((callers, ratio) -> System.out.printf(
                        Locale.ROOT,
                        "%7d %10.0f %10.0f %6.2f %8.2f %8.2f %14.3f%n",
                        callers,
                        result.limitPerSecond().get(callers),
                        result.intakePerSecond().get(callers),
                        ratio,
                        result.p50Millis().get(callers),
                        result.p99Millis().get(callers),
                        result.cpuMillisPerIntake().get(callers)));
        OpenIntake open = result.openLoop();
        if (open != null) {
            System.out.printf(
                    Locale.ROOT,
                    "open loop: wanted %.0f/s, reached %s/s%s; corrected p50 %.1f, p99 %.1f, p999 %.1f ms;"
                            + " uncorrected p99 %.1f ms%n",
                    open.wanted(),
                    open.reached().text(0),
                    open.kept() ? "" : " (NOT the wanted rate)",
                    open.corrected().p50(),
                    open.corrected().p99(),
                    open.corrected().p999(),
                    open.uncorrected().p99());
        }
        Figures.printConditions(result.warmUp(), Usage.of(result.usage().values()), result.memory());
        System.out.printf(
                Locale.ROOT,
                "the suite %s %.0f s after the last report%n",
                result.caughtUp().isAtRest() ? "came to rest" : "had NOT come to rest",
                result.caughtUp().seconds());
        System.out.printf(
                "%d accepted, %d failed; missing in the journal %d, in the log %d; doubled %d; reconciled: %s%n",
                result.accepted(),
                result.failed(),
                result.missingInJournal(),
                result.missingInLog(),
                result.doubledInJournal(),
                result.reconciled() ? "yes" : "no");
    }
}
