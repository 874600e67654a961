package org.gridloop.local.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.gridloop.bench.growth.GrowthBench;
import org.gridloop.bench.growth.GrowthResult;
import org.gridloop.bench.growth.GrowthSettings;
import org.gridloop.local.Exit;
import org.gridloop.local.SuiteOptions;
import org.gridloop.local.SuiteTarget;
import org.gridloop.local.learning.LearnedSuite;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "growth",
        description = {
            "Loads issues by reporting them and has most of them closed, and measures intake, dispatch and board queries",
            "at each size, as ratios to the first: 1 is as fast as there, less is slower. Loading the first size is the",
            "warm-up. Needs a data directory with fewer issues than the first size. Starts the suite if it is not up,",
            "and stops it then."
        },
        footer = {"", "Example:", "  ./gridloop bench growth --to 200000 --data /tmp/growth --json growth.json"})
final class BenchGrowthCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec command;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private SuiteOptions options;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private LearnedSuite suite;

    @Option(names = "--to", paramLabel = "N", defaultValue = "50000", description = "Default: ${DEFAULT-VALUE}.")
    private int to;

    @Option(
            names = "--sizes",
            split = ",",
            defaultValue = "10000,50000,200000",
            description = "Measured at those below --to, and at --to (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<Integer> sizes;

    @Option(names = "--callers", defaultValue = "16", description = "Default: ${DEFAULT-VALUE}.")
    private int callers;

    @Option(names = "--rounds", defaultValue = "3", description = "The medians count (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--seconds", defaultValue = "5", description = "Of each measurement (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--dispatch-rate",
            defaultValue = "20",
            description = "Reports a second while dispatch is measured (default: ${DEFAULT-VALUE}).")
    private double dispatchRate;

    @Option(
            names = "--closed-share",
            defaultValue = "0.9",
            description = "Of the loaded issues, closed by a supervisor (default: ${DEFAULT-VALUE}).")
    private double closedShare;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures there.")
    private @Nullable Path json;

    @Override
    public Integer call() throws Exception {
        if (to < 1) {
            throw new ParameterException(command.commandLine(), "--to must be at least 1.");
        }
        GrowthSettings settings =
                new GrowthSettings(GrowthSettings.upTo(sizes, to), callers, rounds, seconds, dispatchRate, closedShare);
        GrowthResult result = new GrowthBench(
                        SuiteTarget.of(suite.ensureUp(options, System.err::println)), settings, System.err::println)
                .run();
        System.out.printf(
                "%9s %22s %6s %22s %6s %20s %6s%n",
                "issues", "intake/s", "ratio", "order in hand ms", "ratio", "board ms", "ratio");
        result.table().forEach(System.out::println);
        System.out.println("boards by tier, ms and ratio at each of these sizes: " + settings.sizes());
        result.boardsTable().forEach(System.out::println);
        Figures.printUsage(result.usage());
        Figures.printMemory("memory at the last size (PSS, MB)", result.lastMemory());
        Figures.write(json, result);
        return result.whole() ? Exit.OK : Exit.FAILED;
    }
}
