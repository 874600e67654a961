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
            Files.writeString(folder.resolve("server.properties"), String.join("\n", settings()) + "\n");
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

    /** Before the module is packaged, as in {@code mvn test}, its own class lies beside the jars. */
    private static String classPath(Path jars) {
        try (var own = Files.newDirectoryStream(jars, "broker-*.jar")) {
            boolean packaged = own.iterator().hasNext();
            return (packaged ? "" : target().resolve("classes") + ":") + jars + "/*";
        } catch (IOException e) {
            throw new PartFailure("Cannot read " + jars + ": " + e.getMessage(), e);
        }
    }

    /** Whether an earlier broker left its topics here. */
    public boolean hasItsLog() {
        return Files.exists(folder.resolve("cluster-id"));
    }

    @Override
    protected Optional<StartCache> startCache() {
        return shortLived
                ? Optional.empty()
                : Optional.of(new StartCache(jars(), target(), "broker", Integer.toString(port())));
    }

    /** The loaded classes of an earlier broker of the tests; missing before the first one ended. */
    static Path classArchive() {
        return target().resolve("test-broker.jsa");
    }

    private List<String> settings() {
        List<String> settings = new ArrayList<>(commonSettings());
        String own = "PLAINTEXT://127.0.0.1:" + port();
        String listeners = "listeners=" + own + ",CONTROLLER://127.0.0.1:" + controllerPort;
        if (secondDoor == null) {
            settings.add(listeners);
        } else {
            settings.add(listeners + ",DOOR://127.0.0.1:" + secondDoor.listens());
            settings.add("advertised.listeners=" + own + ",DOOR://127.0.0.1:" + secondDoor.told());
            settings.add("listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,DOOR:PLAINTEXT");
        }
        return settings;
    }

    private List<String> commonSettings() {
        return List.of(
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.voters=1@127.0.0.1:" + controllerPort,
                "controller.listener.names=CONTROLLER",
                "log.dirs=" + folder.resolve("log"),
                "auto.create.topics.enable=false",
                "log.retention.ms=-1",
                "log.retention.bytes=-1",
                "offsets.topic.replication.factor=1",
                "offsets.topic.num.partitions=8",
                "offsets.retention.minutes=" + Duration.ofDays(3650).toMinutes(),
                "transaction.state.log.replication.factor=1",
                "transaction.state.log.min.isr=1",
                "transaction.state.log.num.partitions=4",
                "share.coordinator.state.topic.replication.factor=1",
                "share.coordinator.state.topic.min.isr=1",
                "group.initial.rebalance.delay.ms=0",
                "group.min.session.timeout.ms=" + SHORTEST_SESSION.toMillis(),
                // Back about 5 s after a kill -9 instead of 13: the old session must run out first.
                "broker.session.timeout.ms=3000",
                "broker.heartbeat.interval.ms=500",
                "num.network.threads=2",
                "num.io.threads=4",
                "log.cleaner.dedupe.buffer.size=16777216",
                "log.segment.bytes=134217728");
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
