package org.gridloop.parts;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Containers on fixed host ports, so that a killed one comes back where it was. */
final class ContainerServers extends TestServers {

    private static final String JDBC = "gridloop.test.postgres-url";
    private static final String KAFKA = "gridloop.test.kafka";
    private static final String POSTGRES_ID = "gridloop.test.postgres-container";
    private static final String BROKER_ID = "gridloop.test.broker-container";
    private static final String POSTGRES_IMAGE = "postgres:18";
    private static final String KAFKA_IMAGE = "apache/kafka:4.4.0";

    ContainerServers(Path data) {
        super(data);
    }

    static boolean canRun() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    @Override
    @SuppressWarnings("resource") // Testcontainers' own reaper removes them when this JVM ends.
    String begin() {
        List<Integer> ports = Ports.free(2);
        String password = LocalPostgres.passwords(data()).password(LocalPostgres.SUPERUSER);
        PostgreSQLContainer postgres = new PostgreSQLContainer(POSTGRES_IMAGE)
                .withUsername(LocalPostgres.SUPERUSER)
                .withPassword(password)
                .withDatabaseName("postgres")
                .withEnv("POSTGRES_INITDB_ARGS", "--locale=C --locale-provider=builtin --builtin-locale=C.UTF-8")
                .withCommand("postgres", "-c", "max_connections=200");
        postgres.setPortBindings(List.of("127.0.0.1:" + ports.get(0) + ":5432"));
        KafkaContainer broker = new KafkaContainer(KAFKA_IMAGE)
                .withEnv(Map.of(
                        "KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false",
                        "KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0",
                        "KAFKA_BROKER_SESSION_TIMEOUT_MS", "3000",
                        "KAFKA_BROKER_HEARTBEAT_INTERVAL_MS", "500"));
        broker.setPortBindings(List.of("127.0.0.1:" + ports.get(1) + ":9092"));
        for (GenericContainer<?> container : List.of(postgres, broker)) {
            container.waitingFor(Wait.forListeningPort());
            container.start();
        }
        System.setProperty(JDBC, "jdbc:postgresql://127.0.0.1:" + ports.get(0) + "/");
        System.setProperty(KAFKA, broker.getBootstrapServers());
        System.setProperty(POSTGRES_ID, postgres.getContainerId());
        System.setProperty(BROKER_ID, broker.getContainerId());
        return "containers of " + POSTGRES_IMAGE + " and " + KAFKA_IMAGE;
    }

    @Override
    Databases databases() {
        String password = LocalPostgres.passwords(data()).password(LocalPostgres.SUPERUSER);
        String server = property(JDBC);
        return new Databases(
                database -> DriverManager.getConnection(server + database, LocalPostgres.SUPERUSER, password), server);
    }

    @Override
    String kafka() {
        return property(KAFKA);
    }

    @Override
    boolean canBeKilled() {
        return true;
    }

    @Override
    void killPostgres() {
        kill(POSTGRES_ID);
    }

    @Override
    void restartPostgres() {
        start(POSTGRES_ID);
    }

    @Override
    void killBroker() {
        kill(BROKER_ID);
    }

    @Override
    void restartBroker() {
        start(BROKER_ID);
    }

    private static void kill(String id) {
        DockerClientFactory.instance().client().killContainerCmd(property(id)).exec();
    }

    private static void start(String id) {
        DockerClientFactory.instance().client().startContainerCmd(property(id)).exec();
    }
}
