package org.gridloop.local;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gridloop.parts.PartProcess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "down", description = "Stops the suite of the data directory; its data stays.")
final class DownCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private SuiteOptions options;

    @Override
    public Integer call() {
        Optional<Suite> running = options.running();
        if (running.isPresent()) {
            System.out.println(
                    "Stopping. The first time after a build the services also write down what makes their next"
                            + " start quick; that takes up to a minute.");
            running.get().stop();
            System.out.println("Stopped the suite on " + options.data() + ".");
            return Exit.OK;
        }
        return stopOrphans() ? Exit.OK : notRunning();
    }

    /** A supervisor that was killed could not stop its parts. */
    private boolean stopOrphans() {
        SuiteParts parts = new SuiteParts(options.data(), new SuitePorts(options.portBase()));
        List<PartProcess> left = parts.all(List.of(Service.values())).reversed().stream()
                .filter(part -> part.process().isPresent())
                .toList();
        left.forEach(part -> {
            System.out.println("Stopping " + part.name() + ", left behind by a supervisor that was killed.");
            part.stop();
        });
        return !left.isEmpty();
    }

    private int notRunning() {
        System.err.println("gridloop: no suite runs on " + options.data() + ".");
        return Exit.NOT_RUNNING;
    }
}
