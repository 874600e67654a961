package org.gridloop.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The two servers the tests of one JVM share. Quarkus loads test resources with several class loaders, each with its
 * own statics, so what is shared is kept as system properties, and every view of it is made from those.
 */
abstract class TestServers {

    private static final String MODE = "gridloop.test.mode";
    private static final String DATA = "gridloop.test.data";

    /** Starts the servers at the first call. */
    static TestServers shared() {
        Properties jvm = System.getProperties();
        synchronized (jvm) {
            String mode = System.getProperty(MODE);
            if (mode != null) {
                return view(mode, Path.of(property(DATA)));
            }
            String fresh = choose();
            Path data = scratch();
            TestServers servers = view(fresh, data);
            System.out.println("Tests run on " + servers.begin());
            System.setProperty(DATA, data.toString());
            System.setProperty(MODE, fresh);
            return servers;
        }
    }

    private static String choose() {
        if (GivenServers.areGiven()) {
            return "given";
        }
        return ContainerServers.canRun() ? "containers" : "embedded";
    }

    private static TestServers view(String mode, Path data) {
        return switch (mode) {
            case "given" -> new GivenServers(data);
            case "containers" -> new ContainerServers(data);
            default -> new EmbeddedServers(data);
        };
    }

    static String property(String name) {
        @Nullable String value = System.getProperty(name);
        if (value == null) {
            throw new PartFailure("The tests' servers are not started: no system property " + name);
        }
        return value;
    }

    /**
     * A folder that goes, with the processes noted in it, when this JVM ends, however it ends: a shell waits for the
     * end of a pipe that only this JVM holds open. A broker may end in its orderly way once, to leave the archive of
     * its classes for those of the next JVMs.
     */
    private static Path scratch() {
        try {
            Path folder = Files.createTempDirectory("gridloop-test-");
            String script = """
                    trap '' INT TERM HUP
                    cat >/dev/null
                    if [ ! -f "$1" ] && [ -f "$0/run/broker.pid" ]; then
                      broker=$(head -n 1 "$0/run/broker.pid")
                      kill "$broker"
                      for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do kill -0 "$broker" 2>/dev/null && sleep 1; done
                    fi
                    for f in "$0"/run/*.pid; do [ -f "$f" ] && kill -9 $(head -n 1 "$f"); done
                    sleep 1
                    rm -rf "$0"
                    """;
            String archive = LocalBroker.classArchive().toString();
            new ProcessBuilder(List.of("sh", "-c", script, folder.toString(), archive))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a folder for the tests' servers", e);
        }
    }

    private final Path data;

    TestServers(Path data) {
        this.data = data;
    }

    final Path data() {
        return data;
    }

    /** What distinguishes this run's databases and roles from those of other runs on the same server. */
    String suffix() {
        return "";
    }

    /** Starts the servers and says what they are. */
    abstract String begin();

    abstract Databases databases();

    abstract String kafka();

    abstract boolean canBeKilled();

    abstract void killPostgres();

    abstract void restartPostgres();

    abstract void killBroker();

    abstract void restartBroker();
}
