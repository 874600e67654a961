package org.gridloop.chaos.suite;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gridloop.parts.PartFailure;
import org.gridloop.parts.PartProcess;

/** SIGSTOP and SIGCONT to a process and all it started. */
public final class Signals {

    private Signals() {}

    public static void freeze(PartProcess part) {
        send("-STOP", part);
    }

    public static void goOn(PartProcess part) {
        send("-CONT", part);
    }

    private static void send(String signal, PartProcess part) {
        part.process().ifPresent(process -> {
            List<String> words = new ArrayList<>(List.of("kill", signal, Long.toString(process.pid())));
            process.descendants().forEach(child -> words.add(Long.toString(child.pid())));
            try {
                Process kill = new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                // Some of them may have ended by themselves meanwhile: what it answers says nothing.
                if (!kill.waitFor(10, TimeUnit.SECONDS)) {
                    throw new PartFailure("kill " + signal + " of " + part.name() + " does not end");
                }
            } catch (IOException e) {
                throw new PartFailure("Cannot signal " + part.name() + ": " + e.getMessage(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
