package org.gridloop.local.bench;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gridloop.bench.calling.Badges;
import org.gridloop.bench.calling.Target;
import org.gridloop.bench.dispatch.DispatchBench;
import org.gridloop.bench.dispatch.DispatchResult;
import org.gridloop.bench.dispatch.DispatchResult.Highest;
import org.gridloop.bench.dispatch.DispatchSettings;
import org.gridloop.local.Exit;
import org.gridloop.local.SuiteOptions;
import org.gridloop.local.SuiteTarget;
import org.gridloop.local.learning.LearnedSuite;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "dispatch",
        description = {
            "Reports at a fixed rate issues that file themselves and whose unit has a system of its own, and measures",
            "from the time a report was due until that unit's Kafka consumer on dispatch.<unit> holds the order.",
            "Says plainly which rate was reached when it was not the wanted one. Starts the suite if it is not up, and",
            "stops it then. Exit code 1 when an order never came or a report was refused."
        },
        footer = {"", "Example:", "  ./gridloop bench dispatch --rate 490 --highest --json dispatch.json"})
final class BenchDispatchCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private SuiteOptions options;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private LearnedSuite suite;

    @Option(names = "--rate", defaultValue = "490", description = "Reports a second (default: ${DEFAULT-VALUE}).")
    private double rate;

    @Option(
            names = "--callers",
            defaultValue = "64",
            description = "Connections to intake; none is opened more (default: ${DEFAULT-VALUE}).")
    private int callers;

    @Option(names = "--rounds", defaultValue = "3", description = "Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--seconds", defaultValue = "20", description = "Of each measurement (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--warm-up",
            defaultValue = "300",
            description = "At most so many seconds, until the latency is steady (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(
            names = "--highest",
            description = "Looks for the highest rate whose p99 keeps the limit, too: five more measurements.")
    private boolean highest;

    @Option(
            names = "--limit",
            paramLabel = "MS",
            defaultValue = "250",
            description = "Of the p99, for --highest (default: ${DEFAULT-VALUE}).")
    private double limit;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures there.")
    private @Nullable Path json;

    @Override
    public Integer call() throws Exception {
        Target target = SuiteTarget.of(suite.ensureUp(options, System.err::println));
        String token = new Badges(target.tokens()).role("integration");
        DispatchSettings settings = new DispatchSettings(rate, callers, rounds, seconds, warmUp, highest, limit);
        DispatchResult result = new DispatchBench(target, token, settings, System.err::println).run();
        print(result);
        Figures.write(json, result);
        return result.unheard() == 0 && result.failed() == 0 ? Exit.OK : Exit.FAILED;
    }

    private static void print(DispatchResult result) {
        System.out.printf(
                Locale.ROOT,
                "%10s %22s %9s %9s %9s %9s %14s%n",
                "wanted/s",
                "reached/s",
                "p50 ms",
                "p99 ms",
                "p999 ms",
                "max ms",
                "cpu ms/order");
        System.out.printf(
                Locale.ROOT,
                "%10.0f %22s %9.1f %9.1f %9.1f %9.1f %14.3f%n",
                result.wanted(),
                result.rates().text(0),
                result.p50(),
                result.p99(),
                result.p999(),
                result.orders().max(),
                result.cpuMillisPerOrder());
        System.out.printf(Locale.ROOT, "%n%33s %9s %9s %9s%n", "of an order's way", "p50 ms", "p99 ms", "max ms");
        result.steps()
                .forEach((step, took) -> System.out.printf(
                        Locale.ROOT, "%33s %9.1f %9.1f %9.1f%n", step, took.p50(), took.p99(), took.max()));
        if (!result.kept()) {
            System.out.printf(
                    Locale.ROOT,
                    "The wanted rate of %.0f/s was NOT reached; %.1f/s was, and the times above are those of a suite that"
                            + " could not keep up.%n",
                    result.wanted(),
                    result.rate());
        }
        Highest highest = result.highest();
        if (highest != null) {
            System.out.printf(
                    Locale.ROOT,
                    "highest rate with p99 <= %.0f ms: %.0f/s; tried: %s%n",
                    highest.limitMillis(),
                    highest.rate(),
                    highest.tried());
        }
        Figures.printConditions(result.warmUp(), result.usage(), result.memory());
        System.out.printf(
                "%d orders at %d units, %d refused, %d unsent, %d never came%n",
                result.orders().count(), result.units(), result.failed(), result.unsent(), result.unheard());
    }
}
