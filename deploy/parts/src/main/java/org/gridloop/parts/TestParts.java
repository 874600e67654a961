package org.gridloop.parts;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/**
 * Real PostgreSQL and Kafka for tests, started once per JVM: given addresses first ({@code GRIDLOOP_TEST_JDBC_ADMIN_URL}
 * and {@code GRIDLOOP_TEST_KAFKA}), containers where a Docker engine answers, the embedded parts otherwise.
 */
public final class TestParts {

    private final TestServers servers;
    private final DatabaseAccess database;
    private final Keys keys;

    private TestParts(TestServers servers, DatabaseAccess database, Keys keys) {
        this.servers = servers;
        this.database = database;
        this.keys = keys;
    }

    /** The parts with the database this JVM's tests of the service share, empty at the first call. */
    public static TestParts start(String service) {
        return on(TestServers.shared(), service, "");
    }

    /** The same servers with a database of its own, in the service's roles. */
    public static TestParts fresh(String service) {
        String suffix = "_" + UUID.randomUUID().toString().substring(0, 8);
        return on(TestServers.shared(), service, suffix);
    }

    private static TestParts on(TestServers servers, String service, String suffix) {
        Secrets secrets = new Secrets(servers.data().resolve("roles.properties"));
        String role = service + servers.suffix();
        DatabaseAccess database = servers.databases().ensure(role + suffix, role, secrets);
        Keys keys = new Keys(servers.data());
        keys.ensure();
        return new TestParts(servers, database, keys);
    }

    public DatabaseAccess database() {
        return database;
    }

    public String jdbcUrl() {
        return database.jdbcUrl();
    }

    public String user() {
        return database.user();
    }

    public String password() {
        return database.password();
    }

    public String ownerUser() {
        return database.owner();
    }

    public String ownerPassword() {
        return database.ownerPassword();
    }

    /** Bootstrap servers. */
    public String kafka() {
        return servers.kafka();
    }

    public Keys keys() {
        return keys;
    }

    public Tokens tokens() {
        return new Tokens(keys);
    }

    /** A folder that vanishes with this JVM. */
    public Path scratch() {
        return servers.data();
    }

    /** What a service would be told by its environment, its port aside. */
    public Map<String, String> environment() {
        return ServiceEnvironment.of(database, kafka(), keys, GridloopHome.sampleDistrict());
    }

    /** Whether the servers are this JVM's own, to be killed in fault tests; given ones are not. */
    public boolean canBeKilled() {
        return servers.canBeKilled();
    }

    /** kill -9 of PostgreSQL and its children. */
    public void killPostgres() {
        servers.killPostgres();
    }

    /** Starts PostgreSQL again on the same port and data, and waits until it answers. */
    public void restartPostgres() {
        servers.restartPostgres();
    }

    /** kill -9 of the broker. */
    public void killBroker() {
        servers.killBroker();
    }

    /** Starts the broker again on the same port and data, and waits until it answers. */
    public void restartBroker() {
        servers.restartBroker();
    }
}
