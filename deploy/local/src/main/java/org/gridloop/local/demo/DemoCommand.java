package org.gridloop.local.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.gridloop.local.Exit;
import org.gridloop.local.Suite;
import org.gridloop.local.SuiteOptions;
import org.gridloop.local.importing.District;
import org.gridloop.local.importing.Format;
import org.gridloop.local.importing.MessageFile;
import org.gridloop.local.importing.UnreadableFile;
import org.gridloop.parts.GridloopHome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        description = {
            "Carries issues through the whole loop: reports them over REST and plays clerks, units, dispatchers, checkers"
                    + " and callback seats. About 3% are returned by their unit, 4% fail the first check, 4% are reopened,"
                    + " and at least one of each.",
            "Starts the suite if none runs. Then, without --exit, the suite runs on until Ctrl-C; with --exit it is"
                    + " stopped at the end. A suite that ran before is left alone.",
            "All counts come from the log of facts. Exit code 0 only if every issue reached a legal end there."
        })
public final class DemoCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec command;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private SuiteOptions options;

    @Option(
            names = "--issues",
            paramLabel = "N",
            defaultValue = "300",
            description = "How many (default: ${DEFAULT-VALUE}); the 300 sample issues are used over and over.")
    private int issues;

    @Option(
            names = "--input",
            paramLabel = "FILE",
            description = "The first N good rows of this file instead of the sample issues; see 'import --help'.")
    private @Nullable Path input;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Format.Converter.class,
            description = "Of the file: messages-xlsx or csv.")
    private @Nullable Format format;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of all choices (default: 1).")
    private long seed;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the counts to this file, too.")
    private @Nullable Path json;

    @Option(names = "--exit", description = "Stops the suite at the end, if it was started here.")
    private boolean exit;

    @Override
    public Integer call() {
        if (issues < 1) {
            throw wrongUsage("--issues must be at least 1.");
        }
        District district = District.read(GridloopHome.sampleDistrict());
        Instant now = Instant.now();
        String name = "demo-" + Long.toString(now.toEpochMilli(), 36);
        List<Report> reports = reports(district, name, now);
        boolean wasUp = Suite.attach(options.data()).isPresent();
        Suite suite = options.ensureUp(!wasUp);
        Run run = new Run(name, now, reports, Plan.of(reports, district, seed), district);
        boolean good = play(suite, run);
        if (!wasUp && !exit) {
            stay();
        }
        return good ? Exit.OK : Exit.FAILED;
    }

    private List<Report> reports(District district, String name, Instant now) {
        if (input == null) {
            if (format != null) {
                throw wrongUsage("--format goes with --input.");
            }
            return Reports.ofTheSample(GridloopHome.sampleDistrict(), issues, name, now);
        }
        if (format == null) {
            throw wrongUsage("--input needs --format messages-xlsx or --format csv.");
        }
        if (!Files.isReadable(input) || Files.isDirectory(input)) {
            throw wrongUsage("There is no file " + input + " that can be read.");
        }
        try {
            MessageFile file = MessageFile.of(input, format, null, district);
            List<Report> reports = Reports.ofFile(file, issues);
            if (reports.isEmpty()) {
                throw wrongUsage("The file " + input + " has no row that can be reported.");
            }
            if (file.placeRule() != null) {
                System.out.println(file.placeRule());
            }
            return reports;
        } catch (UnreadableFile unreadable) {
            throw wrongUsage(String.valueOf(unreadable.getMessage()));
        }
    }

    private boolean play(Suite suite, Run run) {
        Demo demo = new Demo(suite, run, System.out::println);
        Outcome outcome = demo.play();
        outcome.table().forEach(System.out::println);
        System.out.println(demo.ways() + ".");
        if (json != null) {
            outcome.write(json);
        }
        boolean good = outcome.failed().isEmpty()
                && run.notTaken().isEmpty()
                && outcome.reported() == run.reports().size();
        System.out.println(
                good
                        ? "Every issue reached a legal end."
                        : outcome.failed().size() + " issues did not reach a legal end.");
        return good;
    }

    private static void stay() {
        System.out.println("The suite runs on; Ctrl-C stops it.");
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ParameterException wrongUsage(String what) {
        return new ParameterException(command.commandLine(), what);
    }
}
