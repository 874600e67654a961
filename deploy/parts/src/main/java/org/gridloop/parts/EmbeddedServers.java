package org.gridloop.parts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** The embedded parts, on free ports. */
final class EmbeddedServers extends TestServers {

    private static final String PORTS = "gridloop.test.ports";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    EmbeddedServers(Path data) {
        super(data);
    }

    @Override
    String begin() {
        System.setProperty(PORTS, Ports.free(3).stream().map(String::valueOf).collect(Collectors.joining(",")));
        LocalBroker broker = broker();
        LocalPostgres postgres = postgres();
        broker.launch();
        postgres.start(PATIENCE);
        if (!broker.process().isPresent()) {
            broker.start(PATIENCE);
        }
        broker.awaitReady(PATIENCE);
        return "embedded PostgreSQL (port " + postgres.port() + ") and Kafka (port " + broker.port() + ") in " + data();
    }

    @Override
    Databases databases() {
        LocalPostgres postgres = postgres();
        return new Databases(postgres::connect, postgres.jdbcUrl(""));
    }

    @Override
    String kafka() {
        return broker().bootstrap();
    }

    @Override
    boolean canBeKilled() {
        return true;
    }

    @Override
    void killPostgres() {
        postgres().kill();
    }

    @Override
    void restartPostgres() {
        postgres().start(PATIENCE);
    }

    @Override
    void killBroker() {
        broker().kill();
    }

    @Override
    void restartBroker() {
        broker().start(PATIENCE);
    }

    private LocalPostgres postgres() {
        return new LocalPostgres(data(), port(0));
    }

    private LocalBroker broker() {
        return new LocalBroker(data(), port(1), port(2), true);
    }

    private static int port(int index) {
        return Integer.parseInt(List.of(property(PORTS).split(",", -1)).get(index));
    }
}
