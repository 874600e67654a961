package org.gridloop.local.bench;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gridloop.bench.calling.Target;
import org.gridloop.bench.start.StartBench;
import org.gridloop.bench.start.StartResult;
import org.gridloop.bench.start.StartSettings;
import org.gridloop.bench.start.Suites;
import org.gridloop.local.Exit;
import org.gridloop.local.Folders;
import org.gridloop.local.Suite;
import org.gridloop.local.SuiteOptions;
import org.gridloop.local.SuiteTarget;
import org.gridloop.parts.PartFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "start",
        description = {
            "Starts a suite in a folder of its own, bench-start in the data directory, and stops it, in turns cold and",
            "warm. Cold: no data, and nothing the services' JVMs learned; warm: what the cold one left. Memory is PSS of",
            "all processes, idle and after a load of reports. What the JVMs learned in this working copy is taken away",
            "and learned anew. The port base must be free."
        },
        footer = {"", "Example:", "  ./gridloop bench start --rounds 3 --port-base 28080 --json start.json"})
final class BenchStartCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private SuiteOptions options;

    @Option(
            names = "--rounds",
            defaultValue = "3",
            description = "One cold and one warm start each; the medians count (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--idle", defaultValue = "20", description = "Seconds without work (default: ${DEFAULT-VALUE}).")
    private int idle;

    @Option(names = "--load", defaultValue = "20", description = "Seconds of reports (default: ${DEFAULT-VALUE}).")
    private int load;

    @Option(names = "--callers", defaultValue = "16", description = "Of the load (default: ${DEFAULT-VALUE}).")
    private int callers;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures there.")
    private @Nullable Path json;

    @Override
    public Integer call() throws Exception {
        Path folder = options.data().resolve("bench-start");
        SuiteOptions own = options.inFolder(folder);
        if (Suite.attach(folder).isPresent()) {
            throw new PartFailure("A measurement already runs in " + folder);
        }
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> Suite.attach(folder).ifPresent(Suite::stop), "stop-measured-suite"));
        StartSettings settings = new StartSettings(rounds, idle, load, callers);
        StartResult result = new StartBench(new OwnSuites(own, folder), settings, System.err::println).run();
        Folders.remove(folder);
        print(result);
        Figures.write(json, result);
        return result.whole() ? Exit.OK : Exit.FAILED;
    }

    private record OwnSuites(SuiteOptions options, Path folder) implements Suites {

        @Override
        public void makeCold() {
            Folders.remove(folder);
            options.forgetLearned();
        }

        @Override
        public Running start() {
            Suite suite = options.ensureUp(false);
            Target target = SuiteTarget.of(suite);
            return new Running() {
                @Override
                public Target target() {
                    return target;
                }

                @Override
                public void stop() {
                    suite.stop();
                }
            };
        }
    }

    private static void print(StartResult result) {
        System.out.printf(
                "%6s %20s %18s %18s %18s %20s %20s%n",
                "", "ready s", "cpu s", "first report ms", "stop s", "idle MB", "under load MB");
        line("cold", result.cold());
        line("warm", result.warm());
        Figures.printMemory("warm, idle (PSS, MB)", result.warm().idle());
        Figures.printMemory("warm, under load (PSS, MB)", result.warm().loaded());
        System.out.printf(
                Locale.ROOT,
                "while starting, other programs took %.0f %% of the machine and %.0f %% were stolen%n",
                result.warm().usage().others() * 100,
                result.warm().usage().steal() * 100);
    }

    private static void line(String name, StartResult.Kind kind) {
        System.out.printf(
                "%6s %20s %18s %18s %18s %20s %20s%n",
                name,
                kind.ready().text(1),
                kind.cpuSeconds().text(0),
                kind.firstReport().text(0),
                kind.stop().text(1),
                kind.idleTotal().text(0),
                kind.loadedTotal().text(0));
    }
}
