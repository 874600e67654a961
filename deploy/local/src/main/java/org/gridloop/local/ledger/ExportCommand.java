package org.gridloop.local.ledger;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gridloop.ledger.proof.NoteKey;
import org.gridloop.local.Exit;
import org.gridloop.local.Service;
import org.gridloop.local.Suite;
import org.gridloop.local.SuiteOptions;
import org.gridloop.local.analysis.AnalysisExport;
import org.gridloop.local.analysis.Format;
import org.gridloop.local.analysis.Selection;
import org.gridloop.parts.PartFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        description = {
            "Writes what the ledger holds into a folder.",
            "Format cloudevents: records.jsonl (CloudEvents JSON, one a line), checkpoints.jsonl and ledger.key, every record"
                    + " under a checkpoint signed for it; './gridloop verify --export DIR' checks it anywhere. Facts hold no"
                    + " person.",
            "The others are for analysis and carry no proof. xes: log.xes (IEEE 1849), a trace for each issue. ocel-json and"
                    + " ocel-sqlite: ocel.json, ocel.sqlite (OCEL 2.0), objects are issues, orders, units, grids and"
                    + " reporters. parquet: events.parquet (Snappy). csv: events.csv. Reporters and accounts have pseudonyms"
                    + " there, others in each export; free text is left out unless --with-text. docs/analysts.md tells more.",
            "With a period, areas or sub-classes, cloudevents writes events.jsonl without proof: a part cannot show that"
                    + " nothing is missing from it."
        },
        footer = {
            "%nExample:",
            "  ./gridloop export --format parquet --out june --from 2026-06-01 --to 2026-07-01 --area 379901001"
        })
public final class ExportCommand implements Callable<Integer> {

    private static final String PROOF = "cloudevents";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec command;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private SuiteOptions options;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = PROOF,
            description = "cloudevents (default), xes, ocel-json, ocel-sqlite, parquet or csv.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String format;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder; made if it is not there.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "Facts that happened from then on: a day such as 2026-06-01, or an instant in RFC 3339.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "TIME", description = "Facts that happened before: a day or an instant.")
    private @Nullable String to;

    @Option(
            names = "--area",
            paramLabel = "CODE",
            split = ",",
            description = "Issues filed in these areas, of whatever tier.")
    private List<String> areas = List.of();

    @Option(
            names = "--sub-class",
            paramLabel = "CODE",
            split = ",",
            description = "Issues filed under these codes of the catalogue.")
    private List<String> subClasses = List.of();

    @Option(names = "--whole", description = "Issues with any fact in the period, from their first fact to their last.")
    private boolean whole;

    @Option(
            names = "--with-text",
            description = "Take over titles, notes and reasons in words, masked by pattern; a name may stand in them.")
    private boolean withText;

    @Option(names = "--zone", paramLabel = "ZONE", defaultValue = "Asia/Shanghai", description = "Where a day begins.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private ZoneId zone;

    @Override
    public Integer call() {
        Optional<Format> analysis = Format.of(format);
        if (analysis.isEmpty() && !format.equals(PROOF)) {
            throw usage("No such format: " + format + ". There are " + PROOF + " and " + Format.words() + ".");
        }
        Selection selection = new Selection(time("--from", from), time("--to", to), areas, subClasses, whole);
        Export export = new Export(folder);
        if (export.exists() && analysis.isEmpty() && selection.isAll()) {
            throw usage(folder + " holds an export already.");
        }
        Optional<Suite> running = Suite.attach(options.data());
        if (running.isEmpty()) {
            System.err.println("gridloop: no suite runs on " + options.data() + "; './gridloop up' starts one.");
            return Exit.NOT_RUNNING;
        }
        Suite suite = running.get();
        try {
            if (analysis.isPresent()) {
                return forAnalysis(suite, analysis.get(), selection);
            }
            return selection.isAll() ? withProof(suite, export) : part(suite, selection);
        } catch (SQLException | IOException | UncheckedIOException e) {
            throw new PartFailure("The export failed: " + e.getMessage(), e);
        }
    }

    private int withProof(Suite suite, Export export) throws SQLException, IOException {
        String note = new LedgerClient(suite).post("/api/v1/ledger/seal");
        NoteKey key = LedgerKey.ofSuite(options.data());
        try (LedgerDatabase ledger = new LedgerDatabase(suite.database(Service.LEDGER))) {
            long records = export.write(ledger, note, key);
            System.out.printf("%,d records in %s, signed by %s%n", records, folder, key.text());
            return Exit.OK;
        }
    }

    private int part(Suite suite, Selection selection) throws SQLException, IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("events.jsonl");
        try (LedgerDatabase ledger = new LedgerDatabase(suite.database(Service.LEDGER));
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            long written = EventLines.write(ledger, selection, out);
            System.out.printf("%,d events in %s, without proof%n", written, file);
            return Exit.OK;
        }
    }

    private int forAnalysis(Suite suite, Format chosen, Selection selection) throws SQLException, IOException {
        try (LedgerDatabase ledger = new LedgerDatabase(suite.database(Service.LEDGER));
                AnalysisExport file = new AnalysisExport(chosen, selection, withText, folder)) {
            ledger.facts(row -> {
                try {
                    file.take(row.kept().index(), row.kept().record());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return Optional.empty();
            });
            file.end();
            System.out.printf("%,d events of %,d issues in %s%n", file.facts(), file.issues(), file.path());
            return Exit.OK;
        }
    }

    private @Nullable Instant time(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw usage(name + " is neither a day nor an instant: " + text
                    + (name.equals("--to") ? ". The folder is given by --out." : "."));
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
