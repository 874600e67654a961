package org.gridloop.local.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.gridloop.bench.loop.LoopBench;
import org.gridloop.bench.loop.LoopResult;
import org.gridloop.bench.loop.LoopSettings;
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
        name = "loop",
        description = {
            "Carries issues from the report to the close through the public interfaces: report, sign, finish, check,",
            "callback, closed as the clerk's list shows it. A caller does whatever is due next, of whichever issue;",
            "--lives-per-caller bounds how many are open. Units are busy by Zipf's law; some calls are made twice with",
            "the same key, some orders are given back and refused. Starts the suite if it is not up, and stops it then.",
            "Exit code 1 unless every life ended, once."
        },
        footer = {"", "Example:", "  ./gridloop bench loop --callers 16,64 --json loop.json"})
final class BenchLoopCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private SuiteOptions options;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private LearnedSuite suite;

    @Option(
            names = "--callers",
            split = ",",
            defaultValue = "16,64",
            description = "Calls under way at once (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<Integer> callers;

    @Option(
            names = "--lives-per-caller",
            defaultValue = "16",
            description = {
                "Issues open at once for each caller (default: ${DEFAULT-VALUE}); with 1 there are never more issues",
                "under way than callers."
            })
    private int livesPerCaller;

    @Option(names = "--rounds", defaultValue = "3", description = "The medians count (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--seconds", defaultValue = "20", description = "Of each measurement (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--warm-up",
            defaultValue = "420",
            description = "At most so many seconds, until the rate is steady (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(names = "--skew", defaultValue = "1.0", description = "Zipf's exponent (default: ${DEFAULT-VALUE}).")
    private double skew;

    @Option(names = "--duplicates", defaultValue = "0.05", description = "Share (default: ${DEFAULT-VALUE}).")
    private double duplicates;

    @Option(names = "--refused-returns", defaultValue = "0.05", description = "Share (default: ${DEFAULT-VALUE}).")
    private double refusedReturns;

    @Option(
            names = "--offices",
            defaultValue = "40",
            description = "Grids' own offices that work beside the departments (default: ${DEFAULT-VALUE}).")
    private int offices;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures there.")
    private @Nullable Path json;

    @Override
    public Integer call() throws Exception {
        LoopSettings settings = new LoopSettings(
                callers, livesPerCaller, rounds, seconds, warmUp, skew, duplicates, refusedReturns, offices);
        LoopResult result = new LoopBench(
                        SuiteTarget.of(suite.ensureUp(options, System.err::println)), settings, System.err::println)
                .run();
        print(result);
        Figures.write(json, result);
        return result.whole() ? Exit.OK : Exit.FAILED;
    }

    private static void print(LoopResult result) {
        System.out.printf("%7s %24s %12s %12s %12s%n", "callers", "lives/s", "life p50 ms", "p99 ms", "cpu ms/life");
        result.life()
                .forEach((callers, life) -> System.out.printf(
                        Locale.ROOT,
                        "%7d %24s %12.0f %12.0f %12.2f%n",
                        callers,
                        Objects.requireNonNull(result.rounds().get(callers)).text(1),
                        life.p50(),
                        life.p99(),
                        result.cpuMillisPerLife().get(callers)));
        Figures.printConditions(result.warmUp(), Usage.of(result.usage().values()), result.memory());
        System.out.printf(
                "%d lives by %d calls, %d of them made twice (%d answered otherwise); unfinished %d; missing in the"
                        + " journal %d, doubled %d%n",
                result.lives(),
                result.calls(),
                result.duplicates(),
                result.answeredOtherwise(),
                result.unfinished(),
                result.missingInJournal(),
                result.doubledInJournal());
        result.refusals().forEach((why, count) -> System.out.println("given up: " + why + ": " + count));
    }
}
