package org.gridloop.local;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "bench",
        description = "Measures the suite.",
        subcommands = {BenchIntakeCommand.class, BenchReplayCommand.class})
final class BenchCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec command;

    @Mixin
    @SuppressWarnings({"NullAway.Init", "unused"}) // set by picocli
    private SuiteOptions suite;

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(command.commandLine(), "Say what to measure.");
    }
}
