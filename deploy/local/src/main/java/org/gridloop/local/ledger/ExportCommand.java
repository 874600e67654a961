package org.gridloop.local.ledger;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gridloop.ledger.proof.NoteKey;
import org.gridloop.local.Exit;
import org.gridloop.local.Service;
import org.gridloop.local.Suite;
import org.gridloop.local.SuiteOptions;
import org.gridloop.parts.PartFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        description = {
            "Writes everything the ledger holds into a folder, under a checkpoint signed for it.",
            "Format cloudevents: records.jsonl (CloudEvents JSON, one a line), checkpoints.jsonl and ledger.key; './gridloop"
                    + " verify --export DIR' checks it anywhere. Facts hold no person.",
            "Format xes: log.xes (IEEE 1849), a trace for each issue. Format csv: events.csv. These two are for analysis and"
                    + " carry no proof."
        })
public final class ExportCommand implements Callable<Integer> {

    private static final List<String> FORMATS = List.of("cloudevents", "xes", "csv");

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec command;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private SuiteOptions options;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "cloudevents",
            description = "cloudevents (default), xes or csv.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String format;

    @Option(names = "--to", paramLabel = "DIR", required = true, description = "The folder; made if it is not there.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    @Override
    public Integer call() {
        if (!FORMATS.contains(format)) {
            throw new ParameterException(
                    command.commandLine(), "No such format: " + format + ". There are " + FORMATS + ".");
        }
        Export export = new Export(folder);
        if (export.exists() && format.equals("cloudevents")) {
            throw new ParameterException(command.commandLine(), folder + " holds an export already.");
        }
        Optional<Suite> suite = Suite.attach(options.data());
        if (suite.isEmpty()) {
            System.err.println("gridloop: no suite runs on " + options.data() + "; './gridloop up' starts one.");
            return Exit.NOT_RUNNING;
        }
        if (!format.equals("cloudevents")) {
            return forAnalysis(suite.get());
        }
        String note = new LedgerClient(suite.get()).post("/api/v1/ledger/seal");
        NoteKey key = LedgerKey.ofSuite(options.data());
        try (LedgerDatabase ledger = new LedgerDatabase(suite.get().database(Service.LEDGER))) {
            long records = export.write(ledger, note, key);
            System.out.printf("%,d records in %s, signed by %s%n", records, folder, key.text());
            return Exit.OK;
        } catch (SQLException | IOException e) {
            throw new PartFailure("The export failed: " + e.getMessage(), e);
        }
    }

    private int forAnalysis(Suite suite) {
        EventFile events = format.equals("xes") ? new XesFile() : new CsvFile();
        Path file = folder.resolve(format.equals("xes") ? "log.xes" : "events.csv");
        long[] written = {0};
        try (LedgerDatabase ledger = new LedgerDatabase(suite.database(Service.LEDGER))) {
            Files.createDirectories(folder);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
                events.begin(out);
                ledger.facts(row -> {
                    try {
                        events.event(row.kept());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    written[0]++;
                    return Optional.empty();
                });
                events.end();
            }
            System.out.printf("%,d events in %s%n", written[0], file);
            return Exit.OK;
        } catch (SQLException | IOException | UncheckedIOException e) {
            throw new PartFailure("The export failed: " + e.getMessage(), e);
        }
    }
}
