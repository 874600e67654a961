package org.gridloop.local.learning;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.gridloop.local.Exit;
import org.gridloop.local.SuiteOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "learn",
        description = {
            "Lets every later start of this build carry more than twice as much, after some minutes, on a machine with",
            "few processors: a suite in a folder of its own, 'learning' in the data directory, works for a while, and",
            "what its JVMs learned about their code is kept beside the jars. Takes about four minutes, once for each",
            "build; the port base must be free. A suite that runs already must be started again to make use of it."
        },
        footer = {"", "Example:", "  ./gridloop learn && ./gridloop up"})
public final class LearnCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private SuiteOptions options;

    @Option(
            names = "--seconds",
            defaultValue = "" + Learning.USUAL_SECONDS,
            description = "How long the suite works (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Override
    public Integer call() throws Exception {
        long begun = System.nanoTime();
        new Learning(options, System.err::println).learn(seconds);
        System.out.println("learned in "
                + Duration.ofNanos(System.nanoTime() - begun).toSeconds() + " s; the next start makes use of it");
        return Exit.OK;
    }
}
