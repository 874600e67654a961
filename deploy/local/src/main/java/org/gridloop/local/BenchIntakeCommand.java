package org.gridloop.local;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.gridloop.bench.IntakeBench;
import org.gridloop.bench.IntakeResult;
import org.gridloop.bench.IntakeSettings;
import org.gridloop.bench.Target;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "intake",
        description = {
            "Reports issues over REST in a closed loop, in rounds that take turns with the limit: one row of about",
            "1 kB per commit by plain JDBC on the same PostgreSQL. Then looks for every accepted issue in the journal",
            "and in the log. Starts the suite if it is not up, and stops it then."
        })
final class BenchIntakeCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private SuiteOptions options;

    @Option(names = "--callers", split = ",", defaultValue = "1,16,64", description = "Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<Integer> callers;

    @Option(names = "--rounds", defaultValue = "3", description = "The medians count (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--seconds", defaultValue = "5", description = "Of each measurement (default: ${DEFAULT-VALUE}).")
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
        Suite suite = options.ensureUp(true);
        String token = suite.tokens().token(List.of("integration"), null, List.of(), Duration.ofHours(2), "bench");
        Target target = new Target(
                suite.baseUrl(Service.INTAKE), token, suite.database(Service.INTAKE), suite.kafka(), suite::pids);
        IntakeSettings settings = new IntakeSettings(callers, rounds, seconds, warmUp, filedShare);
        IntakeResult result = new IntakeBench(target, settings, System.err::println).run();
        print(result);
        if (json != null) {
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValue(json.toFile(), result);
        }
        return result.reconciled() ? Exit.OK : Exit.FAILED;
    }

    private static void print(IntakeResult result) {
        System.out.printf(
                "%7s %10s %10s %6s %8s %8s %14s%n",
                "callers", "limit/s", "intake/s", "ratio", "p50 ms", "p99 ms", "cpu ms/intake");
        result.ratio()
                .forEach((callers, ratio) -> System.out.printf(
                        "%7d %10.0f %10.0f %6.2f %8.2f %8.2f %14.3f%n",
                        callers,
                        result.limitPerSecond().get(callers),
                        result.intakePerSecond().get(callers),
                        ratio,
                        result.p50Millis().get(callers),
                        result.p99Millis().get(callers),
                        result.cpuMillisPerIntake().get(callers)));
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
