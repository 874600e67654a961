package org.gridloop.local.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gridloop.ledger.proof.Flaw;
import org.gridloop.ledger.proof.NoteKey;
import org.gridloop.local.Exit;
import org.gridloop.local.Service;
import org.gridloop.local.Suite;
import org.gridloop.local.SuiteOptions;
import org.gridloop.local.ledger.JournalAudit.FactNo;
import org.gridloop.parts.PartFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "verify",
        description = {
            "Proves that nothing was changed, and names the first record that was: bytes, chains, tree, checkpoints.",
            "Without --export, the ledger of the running suite, and every journal against it. With --export, an export, for"
                    + " which nothing but the folder and the key is needed.",
            "Exit code 0 only if everything is as it was."
        })
public final class VerifyCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(500);

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private SuiteOptions options;

    @Option(names = "--export", paramLabel = "DIR", description = "What './gridloop export' wrote.")
    private @Nullable Path folder;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "The key to trust, name+id+key on one line (default with --export: the one in the folder).")
    private @Nullable Path keyFile;

    @Override
    public Integer call() {
        try {
            return folder == null ? online() : offline(folder);
        } catch (SQLException | IOException e) {
            throw new PartFailure("Cannot verify: " + e.getMessage(), e);
        }
    }

    private int offline(Path exported) throws IOException {
        Export export = new Export(exported);
        if (!export.exists()) {
            throw new PartFailure("There is no export in " + exported + ".");
        }
        NoteKey key = LedgerKey.read(keyFile == null ? export.key() : keyFile);
        Export.Verdict verdict = export.audit(key);
        if (verdict.flaw().isPresent()) {
            return wrong(verdict.where() + ": " + verdict.flaw().get().what());
        }
        System.out.printf(
                "%,d records of %,d issues, all under checkpoints signed by %s%n",
                verdict.records(), verdict.issues(), key.text());
        if (keyFile == null) {
            System.out.println(
                    "The key is the export's own: compare it with one you have from elsewhere, or give --key.");
        }
        return good();
    }

    private int online() throws SQLException {
        Optional<Suite> running = Suite.attach(options.data());
        if (running.isEmpty()) {
            System.err.println("gridloop: no suite runs on " + options.data() + "; './gridloop up' starts one.");
            return Exit.NOT_RUNNING;
        }
        Suite suite = running.get();
        NoteKey key = keyFile == null ? LedgerKey.ofSuite(options.data()) : LedgerKey.read(keyFile);
        try (LedgerDatabase ledger = new LedgerDatabase(suite.database(Service.LEDGER))) {
            OnlineAudit audit = new OnlineAudit(ledger, key);
            Optional<Flaw> flaw = audit.run();
            if (flaw.isPresent()) {
                return wrong(flaw.get().what());
            }
            System.out.println(audit.summary());
            for (Map.Entry<String, Service> teller : tellers().entrySet()) {
                flaw = journal(suite, ledger, teller.getKey(), teller.getValue());
                if (flaw.isPresent()) {
                    return wrong(flaw.get().what());
                }
            }
            return good();
        }
    }

    private static Map<String, Service> tellers() {
        Map<String, Service> tellers = new LinkedHashMap<>();
        tellers.put("/intake", Service.INTAKE);
        tellers.put("/routing", Service.ROUTING);
        tellers.put("/department-response", Service.RESPONSE);
        tellers.put("/evaluation", Service.EVALUATION);
        return tellers;
    }

    private static Optional<Flaw> journal(Suite suite, LedgerDatabase ledger, String source, Service service)
            throws SQLException {
        try (Connection journal = LedgerDatabase.snapshot(suite.database(service))) {
            if (!hasJournal(journal)) {
                System.out.println(source + ": has never run here");
                return Optional.empty();
            }
            JournalAudit audit = new JournalAudit(source);
            Optional<Flaw> flaw = audit.run(journal, ledger.connection());
            if (flaw.isPresent()) {
                return flaw;
            }
            FactNo lost = stillMissing(suite, source, audit.onTheirWay());
            if (lost != null) {
                return Optional.of(new Flaw(
                        -1,
                        "the ledger has no fact " + source + "/" + lost.issueId() + ":" + lost.sequence()
                                + ", which is row " + audit.onTheirWay().get(lost) + " of the journal"));
            }
            System.out.printf(
                    "%s: %,d facts of the journal, each the same in the ledger%n",
                    source, audit.facts() + audit.onTheirWay().size());
            return Optional.empty();
        }
    }

    private static boolean hasJournal(Connection journal) throws SQLException {
        try (PreparedStatement query = journal.prepareStatement("select to_regclass('journal') is not null");
                ResultSet row = query.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** What was told a moment ago is waited for. @return the first fact that does not come, or null */
    private static @Nullable FactNo stillMissing(Suite suite, String source, Map<FactNo, Long> onTheirWay)
            throws SQLException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        for (FactNo fact : onTheirWay.keySet()) {
            while (!isKept(suite, source, fact)) {
                if (System.nanoTime() > giveUp) {
                    return fact;
                }
                pause();
            }
        }
        return null;
    }

    private static boolean isKept(Suite suite, String source, FactNo fact) throws SQLException {
        try (LedgerDatabase now = new LedgerDatabase(suite.database(Service.LEDGER));
                PreparedStatement query = now.connection()
                        .prepareStatement(
                                "select 1 from record where issue_id = ? and source = ? and sequence = ? limit 1")) {
            query.setString(1, fact.issueId());
            query.setString(2, source);
            query.setLong(3, fact.sequence());
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailure("Interrupted while waiting for the ledger", e);
        }
    }

    private static int good() {
        System.out.println("Everything is as it was.");
        return Exit.OK;
    }

    private static int wrong(String what) {
        System.out.println("WRONG: " + what);
        return Exit.FAILED;
    }
}
