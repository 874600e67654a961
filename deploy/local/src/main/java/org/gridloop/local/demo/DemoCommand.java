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
            "With 128 sample issues or more, scenes of their own make sure that every fact there is gets told: verification,"
                    + " merging, withdrawing, extension, suspension, whistle, escalation, supervision, arbitration, appeal and"
                    + " the rest. A file's issues live ordinary lives.",
            "Starts the suite if none runs. Then, without --exit, the suite runs on until Ctrl-C; with --exit it is"
                    + " stopped at the end. A suite that ran before is left alone.",
            "In a suite started here the domain's time runs fast, so that deadlines pass meanwhile; in one that ran before,"
                    + " as it did, and scenes that need a deadline to pass are left out unless it is at least 60 times as"
                    + " fast.",
            "All counts come from the log of facts. Exit code 0 only if every issue reached a legal end there, no expected"
                    + " fact or light is missing, and the boards of the streets add up to the district's.",
            "Example: ./gridloop demo --issues 500 --exit --json out.json"
        })
public final class DemoCommand implements Callable<Integer> {

    /** The two hours that danger leaves pass in a minute, while what is ordinary has four minutes or more. */
    private static final double FAST = 120;

    private static final double FAST_ENOUGH = 60;

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

    @Option(
            names = "--time-scale",
            paramLabel = "N",
            description =
                    "The domain's time runs N times as fast as real time, in a suite started here (default: 120).")
    private @Nullable Double timeScale;

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
        MessageFile file = file(district);
        boolean wasUp = Suite.attach(options.data()).isPresent();
        if (wasUp && timeScale != null) {
            throw wrongUsage(
                    "--time-scale is for a suite that is started here; one runs on this data directory already.");
        }
        Suite suite = options.ensureUp(!wasUp, timeScale == null ? FAST : timeScale);
        Instant now = suite.now();
        String name = "demo-" + Long.toString(Instant.now().toEpochMilli(), 36);
        Casting casting = file == null
                ? Casting.of(GridloopHome.sampleDistrict(), issues, suite.timeScale() >= FAST_ENOUGH, name, now)
                : Casting.none();
        List<Report> reports = file == null
                ? Reports.ofTheSample(
                        GridloopHome.sampleDistrict(),
                        issues - casting.reports().size(),
                        name,
                        now)
                : Reports.ofFile(file, issues);
        Run run = new Run(name, now, reports, Plan.of(reports, district, seed), casting.reports(), district);
        boolean good = play(suite, run, casting);
        if (!wasUp && !exit) {
            stay();
        }
        return good ? Exit.OK : Exit.FAILED;
    }

    /** @return the file to be played; none when it is the sample's issues */
    private @Nullable MessageFile file(District district) {
        if (input == null) {
            if (format != null) {
                throw wrongUsage("--format goes with --input.");
            }
            return null;
        }
        if (format == null) {
            throw wrongUsage("--input needs --format messages-xlsx or --format csv.");
        }
        if (!Files.isReadable(input) || Files.isDirectory(input)) {
            throw wrongUsage("There is no file " + input + " that can be read.");
        }
        try {
            MessageFile file = MessageFile.of(input, format, null, district);
            if (Reports.ofFile(file, 1).isEmpty()) {
                throw wrongUsage("The file " + input + " has no row that can be reported.");
            }
            if (file.placeRule() != null) {
                System.out.println(file.placeRule());
            }
            return file;
        } catch (UnreadableFile unreadable) {
            throw wrongUsage(String.valueOf(unreadable.getMessage()));
        }
    }

    private boolean play(Suite suite, Run run, Casting casting) {
        if (!casting.left().isEmpty()) {
            System.out.println(
                    "Not played, for want of issues or of a fast clock: " + String.join(", ", casting.left()) + ".");
        }
        Demo demo = new Demo(suite, run, casting, System.out::println);
        Outcome outcome = demo.play();
        outcome.table().forEach(System.out::println);
        System.out.println(demo.ways() + ".");
        if (json != null) {
            outcome.write(json);
        }
        boolean ended = outcome.failed().isEmpty() && run.notTaken().isEmpty() && outcome.reported() == run.size();
        System.out.println(
                ended
                        ? "Every issue reached a legal end."
                        : outcome.failed().size() + " issues did not reach a legal end.");
        Outcome.Whole whole = outcome.whole();
        List<String> faults = whole == null ? List.of() : whole.faults(casting.isWhole());
        faults.forEach(System.out::println);
        if (faults.isEmpty() && casting.isWhole()) {
            System.out.println("Every fact there is was told, every light was shown, and the boards add up.");
        }
        return ended && faults.isEmpty();
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
