package org.gridloop.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;

/** A Kafka broker and controller in one process of its own, with its log in {@code <data>/kafka}. */
public final class LocalBroker extends PartProcess {

    /** How soon this broker takes a consumer for dead at the earliest; others' brokers may want more. */
    public static final Duration SHORTEST_SESSION = Duration.ofSeconds(3);

    private static final int ATTEMPTS = 3;

    private final Path folder;
    private final int controllerPort;
    private final boolean shortLived;
    private final StartCache.Run run;
    private final @Nullable SecondDoor secondDoor;

    /**
     * A second address under which the broker can be reached through something in between.
     *
     * @param listens the port the broker itself answers on
     * @param told the port it tells its clients to come to
     */
    public record SecondDoor(int listens, int told) {}

    public LocalBroker(Path data, int port, int controllerPort, StartCache.Run run) {
        this(data, port, controllerPort, false, run, null);
    }

    /** With another door, for clients whose way to the broker is to be disturbed. */
    public LocalBroker(Path data, int port, int controllerPort, SecondDoor secondDoor) {
        this(data, port, controllerPort, false, StartCache.Run.SHORT, secondDoor);
    }

    /** @param shortLived for tests: quick to start rather than fast in the long run */
    LocalBroker(Path data, int port, int controllerPort, boolean shortLived) {
        this(data, port, controllerPort, shortLived, StartCache.Run.SHORT, null);
    }

    private LocalBroker(
            Path data,
            int port,
            int controllerPort,
            boolean shortLived,
            StartCache.Run run,
            @Nullable SecondDoor secondDoor) {
        super("broker", data.toAbsolutePath().normalize(), port);
        this.folder = data.toAbsolutePath().normalize().resolve("kafka");
        this.controllerPort = controllerPort;
        this.shortLived = shortLived;
        this.run = run;
        this.secondDoor = secondDoor;
    }

    public String bootstrap() {
        return "127.0.0.1:" + port();
    }

    /** A broker was once seen to end in silence during its start; a second try helps, and the log keeps the first. */
    @Override
    public void start(Duration patience) {
        for (int attempt = 1; ; attempt++) {
            try {
                super.start(patience);
                return;
            } catch (PartFailure failure) {
                if (attempt == ATTEMPTS || process().isPresent() || !Ports.isFree(port())) {
                    throw failure;
                }
            }
        }
    }

    @Override
    public boolean isReady() {
        if (process().isEmpty() || !Ports.answers(port())) {
            return false;
        }
        Map<String, Object> config = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        try (Admin admin = Admin.create(config)) {
            return !admin.describeCluster().nodes().get(6, TimeUnit.SECONDS).isEmpty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException | KafkaException notYet) {
            return false;
        }
    }

    @Override
    protected void prepare() {
        if (!Ports.isFree(controllerPort)) {
            throw new PartFailure("Port " + controllerPort + ", needed by the broker's controller, is in use by another"
                    + " program. Free it, or choose other ports (--port-base).");
        }
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("server.properties"), settings().asFile());
        } catch (IOException e) {
            throw new PartFailure("Cannot write to " + folder + ": " + e.getMessage(), e);
        }
    }

    @Override
    protected List<String> command() {
        Path jars = jars();
        if (!Files.isDirectory(jars)) {
            throw new PartFailure("The broker is not built: run ./mvnw -pl deploy/broker package");
        }
        List<String> words = new ArrayList<>(Sessions.own());
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC"));
        if (shortLived) {
            // Written when a broker ends in its orderly way, read by the next: half the processor time of a start.
            words.addAll(List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + classArchive()));
            words.addAll(List.of("-Xlog:cds*=error", "-XX:TieredStopAtLevel=1"));
        } else {
            words.addAll(HugePages.flags());
        }
        startCache().ifPresent(cache -> words.addAll(cache.flags(run)));
        words.addAll(List.of(
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                "-Dorg.slf4j.simpleLogger.log.kafka.server.KafkaConfig=warn",
                "-Dorg.slf4j.simpleLogger.log.org.apache.kafka.common.config=warn"));
        words.addAll(List.of("-cp", classPath(jars), "org.gridloop.broker.BrokerMain"));
        words.addAll(List.of(folder.resolve("server.properties").toString(), clusterId()));
        return words;
    }

    /** In a suite only relays and hearings wait for it, for which nobody waits. */
    @Override
    protected Rank rank() {
        return shortLived || secondDoor != null ? Rank.AWAITED : Rank.FOLLOWING;
    }

    private static Path target() {
        return GridloopHome.find().resolve("deploy/broker/target");
    }

    private static Path jars() {
        return target().resolve("lib");
    }

    /** The module's own class lies among the jars, or beside them before it is packaged, as in {@code mvn test}. */
    private static String classPath(Path jars) {
        return (ownJar(jars).isPresent() ? "" : target().resolve("classes") + ":") + jars + "/*";
    }

    private static Optional<Path> ownJar(Path jars) {
        if (!Files.isDirectory(jars)) {
            return Optional.empty();
        }
        try (var own = Files.newDirectoryStream(jars, "broker-*.jar")) {
            var found = own.iterator();
            return found.hasNext() ? Optional.of(found.next()) : Optional.empty();
        } catch (IOException e) {
            throw new PartFailure("Cannot read " + jars + ": " + e.getMessage(), e);
        }
    }

    /** What a build makes new; the folder of the jars stays as old as it was when a jar in it is replaced. */
    static Path built(Path jars) {
        return ownJar(jars).orElse(jars);
    }

    /** Whether an earlier broker left its topics here. */
    public boolean hasItsLog() {
        return Files.exists(folder.resolve("cluster-id"));
    }

    @Override
    protected Optional<StartCache> startCache() {
        return shortLived
                ? Optional.empty()
                : Optional.of(new StartCache(built(jars()), target(), "broker", Integer.toString(port())));
    }

    /** The loaded classes of an earlier broker of the tests; missing before the first one ended. */
    static Path classArchive() {
        return target().resolve("test-broker.jsa");
    }

    private BrokerSettings settings() {
        Duration betweenSnapshots = shortLived ? Duration.ofSeconds(2) : Duration.ofMinutes(1);
        return new BrokerSettings(folder.resolve("log"), port(), controllerPort, secondDoor, betweenSnapshots);
    }

    /** Made once and kept beside the log it names. */
    private String clusterId() {
        Path file = folder.resolve("cluster-id");
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, Uuid.randomUuid().toString());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new PartFailure("Cannot read or write " + file + ": " + e.getMessage(), e);
        }
    }
}
