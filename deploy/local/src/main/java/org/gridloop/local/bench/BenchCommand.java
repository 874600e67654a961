package org.gridloop.local.bench;

import java.util.concurrent.Callable;
import org.gridloop.local.BenchReplayCommand;
import org.gridloop.local.SuiteOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "bench",
        description = {
            "Measures the suite. Every measurement warms the services up, takes its rounds in turns, and tells who else",
            "used the machine meanwhile. docs/performance.md says what each figure means and how long it takes."
        },
        footer = {"", "Example:", "  ./gridloop bench loop --callers 16,64 --json loop.json"},
        subcommands = {
            BenchIntakeCommand.class,
            BenchDispatchCommand.class,
            BenchLoopCommand.class,
            BenchGrowthCommand.class,
            BenchStartCommand.class,
            BenchReplayCommand.class
        })
public final class BenchCommand implements Callable<Integer> {

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
