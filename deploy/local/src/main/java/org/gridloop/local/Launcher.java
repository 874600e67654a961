package org.gridloop.local;

import org.gridloop.local.asking.BoardCommand;
import org.gridloop.local.asking.RankingCommand;
import org.gridloop.local.bench.BenchCommand;
import org.gridloop.local.chaos.ChaosCommand;
import org.gridloop.local.demo.DemoCommand;
import org.gridloop.local.importing.ImportCommand;
import org.gridloop.local.learning.LearnCommand;
import org.gridloop.local.ledger.ExportCommand;
import org.gridloop.local.ledger.HistoryCommand;
import org.gridloop.local.ledger.RehydrateCommand;
import org.gridloop.local.ledger.VerifyCommand;
import org.gridloop.local.readopting.ReadoptCommand;
import org.gridloop.local.rebuilding.RebuildCommand;
import org.gridloop.local.whatif.ReplayCommand;
import org.gridloop.parts.PartFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** {@code ./gridloop}: one word per thing to do. */
@Command(
        name = "gridloop",
        description = "Closed-loop issue dispatch for city districts: the whole suite on this machine.",
        mixinStandardHelpOptions = true,
        version = "Gridloop 1.0.0-SNAPSHOT",
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed", "2:wrong usage", "3:no suite runs on the data directory"},
        subcommands = {
            UpCommand.class,
            LearnCommand.class,
            StatusCommand.class,
            DownCommand.class,
            TokenCommand.class,
            TestCommand.class,
            DemoCommand.class,
            ImportCommand.class,
            HistoryCommand.class,
            BoardCommand.class,
            RankingCommand.class,
            VerifyCommand.class,
            ExportCommand.class,
            RehydrateCommand.class,
            ReadoptCommand.class,
            ReplayCommand.class,
            RebuildCommand.class,
            BenchCommand.class,
            ChaosCommand.class,
            DevCommand.class,
            MakeKeysCommand.class
        })
public final class Launcher {

    private Launcher() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Launcher());
        line.setUsageHelpAutoWidth(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof PartFailure told) {
                command.getErr().println("gridloop: " + told.getMessage());
                return Exit.FAILED;
            }
            throw failure;
        });
        return line;
    }
}
