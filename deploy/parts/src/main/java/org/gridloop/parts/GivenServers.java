package org.gridloop.parts;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;

/**
 * Servers somebody else runs for tests. Databases and roles get names of this run; the topics have fixed names, so
 * those of an earlier run are deleted: the broker must be one for tests.
 */
final class GivenServers extends TestServers {

    private static final String JDBC = "GRIDLOOP_TEST_JDBC_ADMIN_URL";
    private static final String KAFKA = "GRIDLOOP_TEST_KAFKA";
    private static final String RUN = "gridloop.test.run";

    GivenServers(Path data) {
        super(data);
    }

    static boolean areGiven() {
        return given(JDBC) != null && given(KAFKA) != null;
    }

    @Override
    String begin() {
        System.setProperty(RUN, "_" + UUID.randomUUID().toString().substring(0, 8));
        Map<String, Object> config = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka());
        try (Admin admin = Admin.create(config)) {
            List<String> ours = admin.listTopics().names().get().stream()
                    .filter(topic -> topic.equals("issue-events")
                            || topic.equals("reference-data")
                            || topic.startsWith("dispatch."))
                    .toList();
            admin.deleteTopics(ours).all().get();
        } catch (ExecutionException e) {
            throw new PartFailure("The given Kafka " + kafka() + " does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailure("Interrupted", e);
        }
        return "the given PostgreSQL (" + serverUrl() + ") and Kafka (" + kafka() + "), run " + suffix();
    }

    @Override
    String suffix() {
        return property(RUN);
    }

    @Override
    Databases databases() {
        return new Databases(database -> DriverManager.getConnection(url(database)), serverUrl());
    }

    @Override
    String kafka() {
        return must(KAFKA);
    }

    @Override
    boolean canBeKilled() {
        return false;
    }

    @Override
    void killPostgres() {
        throw notOurs();
    }

    @Override
    void restartPostgres() {
        throw notOurs();
    }

    @Override
    void killBroker() {
        throw notOurs();
    }

    @Override
    void restartBroker() {
        throw notOurs();
    }

    private static IllegalStateException notOurs() {
        return new IllegalStateException("Given servers are not killed; ask canBeKilled() first.");
    }

    /** The given address with another database: {@code jdbc:postgresql://host:port/DATABASE?user=..&password=..}. */
    private static String url(String database) {
        String address = must(JDBC);
        int query = address.indexOf('?');
        return serverUrl() + database + (query < 0 ? "" : address.substring(query));
    }

    private static String serverUrl() {
        String address = must(JDBC);
        int query = address.indexOf('?');
        String path = query < 0 ? address : address.substring(0, query);
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static String must(String name) {
        String value = given(name);
        if (value == null) {
            throw new PartFailure(name + " is not set");
        }
        return value;
    }

    private static @Nullable String given(String name) {
        return System.getProperty(name, System.getenv(name));
    }
}
