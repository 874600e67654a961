package org.gridloop.local;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.gridloop.parts.PartFailure;
import org.gridloop.parts.StartCache;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "up",
        description = "Starts PostgreSQL, the Kafka broker and the services, and keeps them running until Ctrl-C.")
final class UpCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec command;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private SuiteOptions suite;

    @Option(names = "--detach", description = "Returns as soon as everything is ready; the suite runs on.")
    private boolean detach;

    @Option(
            names = "--time-scale",
            paramLabel = "N",
            description = {
                "The domain's time runs N times as fast as real time from now on, so that office hours, deadlines and",
                "escalations pass quickly; tokens and timeouts keep real time. Stays with the data directory."
            })
    private @Nullable Double timeScale;

    @Option(
            names = "--time-start",
            paramLabel = "INSTANT",
            description = "What time it is in the domain now, such as 2026-03-02T00:00:00Z (needs --time-scale).")
    private @Nullable Instant timeStart;

    @Option(names = "--for-another", hidden = true, description = "Another command started this and says where it is.")
    private boolean forAnother;

    @Option(names = "--learning", hidden = true, description = "The JVMs write down, in the end, what they learned.")
    private boolean learning;

    @Option(names = "--parts-only", hidden = true, description = "PostgreSQL and the broker, no service.")
    private boolean partsOnly;

    @Option(names = "--only", hidden = true, split = ",", description = "These services only.")
    private @Nullable List<String> only;

    @Override
    public Integer call() {
        setTime();
        return detach ? upInBackground() : upHere();
    }

    private void setTime() {
        if (timeScale == null) {
            if (timeStart != null) {
                throw new ParameterException(command.commandLine(), "--time-start needs --time-scale.");
            }
            return;
        }
        refuseIfRunning();
        SuiteTime.set(suite.data(), timeScale, timeStart, Instant.now());
    }

    private void refuseIfRunning() {
        if (suite.running().isPresent()) {
            throw new PartFailure("A suite already runs on " + suite.data() + "; see './gridloop status'.");
        }
    }

    private int upInBackground() {
        refuseIfRunning();
        Suite started = suite.awaitReady(suite.startInBackground(shapeWords()), System.out::println);
        System.out.println(Overview.of(started));
        return Exit.OK;
    }

    private int upHere() {
        StartCache.Run run = learning ? StartCache.Run.LEARNING : StartCache.Run.LONG;
        SuiteParts parts = new SuiteParts(suite.data(), new SuitePorts(suite.portBase()), run);
        Suite here = Suite.prepare(parts, services(), System.out::println);
        var ended = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            here.stop();
                            ended.countDown();
                        },
                        "stop-suite"));
        here.begin();
        if (!forAnother) {
            System.out.println(Overview.of(here));
        }
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Exit.OK;
    }

    private List<Service> services() {
        if (partsOnly) {
            return List.of();
        }
        if (only == null) {
            return List.of(Service.values());
        }
        return only.stream()
                .map(name -> Service.named(name)
                        .orElseThrow(() -> new ParameterException(
                                command.commandLine(),
                                "No service is called " + name + "; they are " + Service.names() + ".")))
                .toList();
    }

    private List<String> shapeWords() {
        if (partsOnly) {
            return List.of("--parts-only");
        }
        return only == null ? List.of() : List.of("--only", String.join(",", only));
    }
}
