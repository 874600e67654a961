package org.gridloop.chaos.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.gridloop.parts.LocalBroker;
import org.gridloop.parts.PartFailure;
import org.gridloop.parts.Ports;
import org.gridloop.parts.StartCache;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerOnAFullDiskIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path data;

    private final List<String> said = new ArrayList<>();
    private Optional<SmallDisk> disk = Optional.empty();
    private Optional<LocalBroker> broker = Optional.empty();

    @BeforeEach
    void mount() {
        disk = SmallDisk.mount(data.resolve("disks/kafka"), data.resolve("kafka"), said::add);
    }

    @AfterEach
    void leaveNothing() {
        broker.ifPresent(LocalBroker::kill);
        disk.ifPresent(SmallDisk::close);
    }

    @Test
    void itDoesNotStartAndForgetsNothing() throws Exception {
        assumeThat(disk).as(() -> String.join(", ", said)).isPresent();
        List<Integer> ports = Ports.free(2);
        LocalBroker started = new LocalBroker(data, ports.getFirst(), ports.getLast(), StartCache.Run.SHORT);
        broker = Optional.of(started);
        started.start(PATIENCE);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", started.bootstrap()))) {
            admin.createTopics(List.of(new NewTopic("kept", 3, (short) 1)))
                    .all()
                    .get();
        }
        started.kill();

        disk.orElseThrow().fill();
        assertThatThrownBy(() -> started.start(PATIENCE))
                .isInstanceOf(PartFailure.class)
                .hasMessageContaining("MB left");
        disk.orElseThrow().empty();

        started.start(PATIENCE);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", started.bootstrap()))) {
            assertThat(admin.listTopics().names().get()).contains("kept");
        }
    }
}
