package org.gridloop.response.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.awaitility.Awaitility;
import org.gridloop.backbone.log.IssueLog;
import org.gridloop.parts.TestParts;
import org.gridloop.response.reference.Units;
import org.junit.jupiter.api.Test;

class FeedTopicsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final String unit = "dept-" + UUID.randomUUID();
    private final String kafka = TestParts.start("response").kafka();

    private FeedTopicsWiring wiring(int port) {
        Map<String, Object> client = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + port);
        return new FeedTopicsWiring(
                new IssueLog("response", client, 1, 1), new Units(List.of(unit), List.of(unit), List.of()), PATIENCE);
    }

    @Test
    void topicsAreMadeAsSoonAsTheBrokerAnswersAlsoWithoutAnyOrder() throws Exception {
        try (ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka))) {
            FeedTopicsWiring topics = wiring(door.getLocalPort());
            topics.atStart(new StartupEvent());
            try {
                Awaitility.await()
                        .pollDelay(PATIENCE.multipliedBy(2))
                        .untilAsserted(() ->
                                assertThat(admin.listTopics().names().get()).doesNotContain("dispatch." + unit));

                Thread.ofVirtual().start(() -> passOn(door));

                Awaitility.await()
                        .atMost(Duration.ofSeconds(30))
                        .untilAsserted(() ->
                                assertThat(admin.listTopics().names().get()).contains("dispatch." + unit));
            } finally {
                topics.atStop(new ShutdownEvent());
            }
        }
    }

    /** To the broker: who asks it where it is goes there himself. */
    private void passOn(ServerSocket door) {
        String[] address = kafka.split("[:,]", -1);
        try {
            while (true) {
                Socket caller = door.accept();
                Socket broker = new Socket(address[0], Integer.parseInt(address[1]));
                Thread.ofVirtual().start(() -> copy(caller, broker));
                Thread.ofVirtual().start(() -> copy(broker, caller));
            }
        } catch (IOException closed) {
            return; // the test is over
        }
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException hungUp) {
            return; // one of the two, and so both are closed
        }
    }
}
