package org.gridloop.parts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a lone broker, its own controller, is told by its file.
 *
 * @param log the folder of its topics and of what it knows of them
 * @param betweenSnapshots how often it writes down what it knows of its topics; when its own log of that is broken, as
 *     after a full disk, it knows again what is older than this
 */
record BrokerSettings(
        Path log,
        int port,
        int controllerPort,
        LocalBroker.@Nullable SecondDoor secondDoor,
        Duration betweenSnapshots) {

    private static final Duration SNAPSHOTS_KEPT = Duration.ofHours(1);

    String asFile() {
        List<String> settings = new ArrayList<>();
        settings.addAll(roles());
        settings.addAll(listeners());
        settings.addAll(keeping());
        settings.addAll(sessions());
        return String.join("\n", settings) + "\n";
    }

    private List<String> roles() {
        return List.of(
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.voters=1@127.0.0.1:" + controllerPort,
                "controller.listener.names=CONTROLLER",
                "auto.create.topics.enable=false",
                "num.network.threads=2",
                "num.io.threads=4");
    }

    private List<String> listeners() {
        String own = "PLAINTEXT://127.0.0.1:" + port;
        String listeners = "listeners=" + own + ",CONTROLLER://127.0.0.1:" + controllerPort;
        return secondDoor == null
                ? List.of(listeners)
                : List.of(
                        listeners + ",DOOR://127.0.0.1:" + secondDoor.listens(),
                        "advertised.listeners=" + own + ",DOOR://127.0.0.1:" + secondDoor.told(),
                        "listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,DOOR:PLAINTEXT");
    }

    private List<String> keeping() {
        return List.of(
                "log.dirs=" + log,
                "log.retention.ms=-1",
                "log.retention.bytes=-1",
                "log.segment.bytes=134217728",
                "log.cleaner.dedupe.buffer.size=16777216",
                "offsets.topic.replication.factor=1",
                "offsets.topic.num.partitions=8",
                "offsets.retention.minutes=" + Duration.ofDays(3650).toMinutes(),
                "transaction.state.log.replication.factor=1",
                "transaction.state.log.min.isr=1",
                "transaction.state.log.num.partitions=4",
                "share.coordinator.state.topic.replication.factor=1",
                "share.coordinator.state.topic.min.isr=1",
                "metadata.log.max.snapshot.interval.ms=" + betweenSnapshots.toMillis(),
                "metadata.max.retention.ms=" + SNAPSHOTS_KEPT.toMillis());
    }

    private static List<String> sessions() {
        return List.of(
                "group.initial.rebalance.delay.ms=0",
                "group.min.session.timeout.ms=" + LocalBroker.SHORTEST_SESSION.toMillis(),
                // Back about 5 s after a kill -9 instead of 13: the old session must run out first.
                "broker.session.timeout.ms=3000",
                "broker.heartbeat.interval.ms=500");
    }
}
