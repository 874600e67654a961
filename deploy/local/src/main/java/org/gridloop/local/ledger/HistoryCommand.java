package org.gridloop.local.ledger;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gridloop.local.Exit;
import org.gridloop.local.Suite;
import org.gridloop.local.SuiteOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "history",
        description =
                "Tells how one issue went, from the ledger: who did what, in which role, when, why and until when.")
public final class HistoryCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private SuiteOptions options;

    @Parameters(paramLabel = "ISSUE", description = "The issue's id.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String issueId;

    @Option(names = "--as-of", paramLabel = "T", description = "Only what was so at that time: 2026-07-01T10:00:00Z.")
    private @Nullable String asOf;

    @Option(
            names = "--axis",
            paramLabel = "AXIS",
            defaultValue = "recorded",
            description = "For --as-of: recorded (what the log had by then) or valid (what was so by then).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String axis;

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    @Override
    public Integer call() {
        Optional<Suite> suite = Suite.attach(options.data());
        if (suite.isEmpty()) {
            System.err.println("gridloop: no suite runs on " + options.data() + "; './gridloop up' starts one.");
            return Exit.NOT_RUNNING;
        }
        String path = "/api/v1/issues/" + encoded(issueId) + "/history?axis=" + encoded(axis)
                + (asOf == null ? "" : "&asOf=" + encoded(asOf));
        HttpResponse<String> answer = new LedgerClient(suite.get()).get(path, json ? "application/json" : "text/plain");
        if (answer.statusCode() != 200) {
            System.err.println("gridloop: the ledger answers " + answer.statusCode() + ": " + answer.body());
            return Exit.FAILED;
        }
        // As bytes, whatever the terminal's locale says: the page is Chinese and English.
        System.out.writeBytes((answer.body() + "\n").getBytes(StandardCharsets.UTF_8));
        System.out.flush();
        return Exit.OK;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
