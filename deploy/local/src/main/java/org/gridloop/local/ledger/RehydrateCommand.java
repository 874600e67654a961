package org.gridloop.local.ledger;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gridloop.ledger.proof.Flaw;
import org.gridloop.local.Exit;
import org.gridloop.local.Service;
import org.gridloop.local.Suite;
import org.gridloop.local.SuiteOptions;
import org.gridloop.parts.PartFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "rehydrate",
        description = {
            "Brings back a log that was lost: proves the ledger, then writes every record into the empty broker, at the place"
                    + " and with the time it had.",
            "The suite must not run: PostgreSQL and the broker are started for this and stopped again. Then './gridloop up'."
        })
public final class RehydrateCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private SuiteOptions options;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            defaultValue = "12",
            description = "Of the log, as it had them (default: ${DEFAULT-VALUE}).")
    private int partitions;

    @Override
    public Integer call() {
        if (Suite.attach(options.data()).isPresent()) {
            throw new PartFailure("A suite runs on " + options.data() + "; stop it with './gridloop down' first: its"
                    + " services would fill the log meanwhile.");
        }
        try (Suite suite = Suite.start(options.data(), options.portBase(), List.of(), System.out::println);
                LedgerDatabase ledger = new LedgerDatabase(suite.database(Service.LEDGER))) {
            OnlineAudit audit = new OnlineAudit(ledger, LedgerKey.ofSuite(options.data()));
            Optional<Flaw> flaw = audit.run();
            if (flaw.isPresent()) {
                System.out.println("WRONG: " + flaw.get().what());
                return Exit.FAILED;
            }
            System.out.println(audit.summary());
            long written = new Rehydration(suite.kafka(), partitions).run(ledger);
            System.out.printf("%,d records written, each where it stood.%n", written);
            return Exit.OK;
        } catch (SQLException e) {
            throw new PartFailure("The ledger cannot be read: " + e.getMessage(), e);
        }
    }
}
