package org.gridloop.local.chaos;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gridloop.chaos.Chaos;
import org.gridloop.chaos.Outcome;
import org.gridloop.chaos.Scenario;
import org.gridloop.chaos.Verdict;
import org.gridloop.chaos.teeth.Teeth;
import org.gridloop.chaos.teeth.TeethReport;
import org.gridloop.local.Exit;
import org.gridloop.local.SuiteOptions;
import org.gridloop.parts.PartFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "chaos",
        description = {
            "Hurts a suite while issues pass through it, and asks afterwards whether anything was lost, doubled or",
            "illegal, and whether any view is not what follows from the log. Starts a suite of its own in the folder",
            "chaos of the data directory, which is emptied first, with two processes of each service; the port base must",
            "be free. Every call is kept in chaos/history.jsonl, every finding in chaos/outcome.json. Faults come at",
            "their pace, but not before the suite has recovered from the last one. docs/chaos.md tells what each does.",
            "Exit code 0 only if nothing was found and calls were under way at every fault.",
            "",
            "With --teeth it asks the checker instead: one seeded bug after the other is put into a service by an agent",
            "that no release contains, and a short course is played, in the folder teeth of the data directory. A bug is",
            "caught only if the invariant it breaks is named; and without any bug each course must be clean. Exit code 0",
            "only if all that was played is as it must be. All of it takes about half an hour."
        },
        footer = {
            "",
            "Examples:",
            "  ./gridloop chaos --minutes 10 --seed 7 --port-base 28080 --json chaos.json",
            "  ./gridloop chaos --teeth --port-base 28080 --json teeth.json",
            "  ./gridloop chaos --teeth --only tail-check-off,order-lost,control"
        })
public final class ChaosCommand implements Callable<Integer> {

    private static final int SHOWN = 5;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private SuiteOptions options;

    @Option(
            names = "--minutes",
            defaultValue = "10",
            description =
                    "How long there are faults; start, drain and check come to two more (default: ${DEFAULT-VALUE}).")
    private double minutes;

    @Option(
            names = "--seed",
            defaultValue = "7",
            description = "Draws lives, faults and whom they hit (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--rate", defaultValue = "20", description = "Issues a second (default: ${DEFAULT-VALUE}).")
    private double rate;

    @Option(
            names = "--open",
            defaultValue = "30",
            description = "Most lives open at once; what is due beyond is not reported (default: ${DEFAULT-VALUE}).")
    private int open;

    @Option(names = "--faults", defaultValue = "15", description = "A minute, at most (default: ${DEFAULT-VALUE}).")
    private double faults;

    @Option(
            names = "--kinds",
            split = ",",
            defaultValue = "",
            description = "Only these, one after the other, such as kill-broker,stop-service.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<String> kinds;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures there.")
    private @Nullable Path json;

    @Option(names = "--teeth", description = "Plays seeded bugs, each of which the checker must name.")
    private boolean teeth;

    @Option(
            names = "--only",
            split = ",",
            defaultValue = "",
            paramLabel = "NAME",
            description = "With --teeth: these bugs alone; control for the courses without any.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<String> only;

    @Override
    public Integer call() throws Exception {
        return teeth ? playTeeth() : playChaos();
    }

    private int playTeeth() throws Exception {
        List<String> names = only.stream().filter(name -> !name.isBlank()).toList();
        TeethReport report;
        try {
            report = Teeth.play(options.data().resolve("teeth"), options.portBase(), names, System.err::println);
        } catch (IllegalArgumentException noName) {
            throw new PartFailure(String.valueOf(noName.getMessage()), noName);
        }
        TeethTable.print(report, System.out);
        write(report);
        return report.isGood() ? Exit.OK : Exit.FAILED;
    }

    private int playChaos() throws Exception {
        List<String> named = kinds.stream().filter(kind -> !kind.isBlank()).toList();
        Scenario scenario = Scenario.of(options.data().resolve("chaos"), options.portBase(), minutes, seed)
                .under(new Scenario.Load(rate, open))
                .withFaults(faults, named);
        Outcome outcome = Chaos.play(scenario, System.err::println);
        print(outcome);
        write(outcome.verdict());
        return outcome.isGood() ? Exit.OK : Exit.FAILED;
    }

    private static void print(Outcome outcome) {
        Verdict verdict = outcome.verdict();
        System.out.printf("%-24s %10s %10s %10s%n", "recovery (ms)", "p50", "p99", "max");
        verdict.recovery()
                .forEach((kind, times) -> System.out.printf(
                        Locale.ROOT, "%-24s %,10d %,10d %,10d%n", kind, times.p50(), times.p99(), times.max()));
        System.out.printf(
                Locale.ROOT,
                "seed %d: %d faults of %d kinds%s; %,d lives, %,d calls: %,d ok, %,d refused, %,d unknown%n",
                verdict.seed(),
                verdict.faults(),
                verdict.kinds(),
                outcome.callsWereUnderWay() ? ", calls under way at each" : ", NOT all with calls under way",
                outcome.lives(),
                verdict.operations(),
                verdict.ok(),
                verdict.refused(),
                verdict.unknown());
        if (outcome.heldBack() > 0) {
            System.out.println(outcome.heldBack() + " reports were held back: too many lives were open");
        }
        System.out.printf(
                "lost %d, doubled %d, illegal %d, digests unequal %d%n",
                verdict.lost(), verdict.doubled(), verdict.illegal(), verdict.digestsUnequal());
        for (Map.Entry<String, List<String>> one : outcome.findings().broken().entrySet()) {
            System.out.println("BROKEN " + one.getKey() + ", " + one.getValue().size() + " times:");
            one.getValue().stream().limit(SHOWN).forEach(found -> System.out.println("  " + found));
        }
    }

    private void write(Object figures) {
        if (json == null) {
            return;
        }
        try {
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValue(json.toFile(), figures);
        } catch (IOException e) {
            throw new PartFailure("Cannot write " + json + ": " + e.getMessage(), e);
        }
    }
}
