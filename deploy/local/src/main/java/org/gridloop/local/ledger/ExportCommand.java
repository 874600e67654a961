package org.gridloop.local.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
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
                    + " verify --export DIR' checks it anywhere. Facts hold no person."
        })
public final class ExportCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec command;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private SuiteOptions options;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "cloudevents", description = "cloudevents.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String format;

    @Option(names = "--to", paramLabel = "DIR", required = true, description = "The folder; made if it is not there.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    @Override
    public Integer call() {
        if (!format.equals("cloudevents")) {
            throw new ParameterException(
                    command.commandLine(), "No such format: " + format + ". There is cloudevents.");
        }
        Export export = new Export(folder);
        if (export.exists()) {
            throw new ParameterException(command.commandLine(), folder + " holds an export already.");
        }
        Optional<Suite> suite = Suite.attach(options.data());
        if (suite.isEmpty()) {
            System.err.println("gridloop: no suite runs on " + options.data() + "; './gridloop up' starts one.");
            return Exit.NOT_RUNNING;
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
}
