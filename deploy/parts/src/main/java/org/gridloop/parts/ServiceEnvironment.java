package org.gridloop.parts;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What every service is told by its environment; the names are the contract between launchers and services. */
public final class ServiceEnvironment {

    /** Partitions of {@code issue-events} where one machine carries everything; fixed for the life of a log. */
    private static final int EMBEDDED_PARTITIONS = 12;

    private ServiceEnvironment() {}

    /** The variables of a service on these parts, its port aside. */
    public static Map<String, String> of(DatabaseAccess database, String kafka, Keys keys, Path referenceFolder) {
        Map<String, String> variables = new TreeMap<>();
        variables.put("GRIDLOOP_JDBC_URL", database.jdbcUrl());
        variables.put("GRIDLOOP_DB_USER", database.user());
        variables.put("GRIDLOOP_DB_PASSWORD", database.password());
        variables.put("GRIDLOOP_DB_OWNER", database.owner());
        variables.put("GRIDLOOP_DB_OWNER_PASSWORD", database.ownerPassword());
        variables.put("GRIDLOOP_KAFKA", kafka);
        variables.put("GRIDLOOP_TOPIC_PARTITIONS", Integer.toString(EMBEDDED_PARTITIONS));
        variables.put("GRIDLOOP_TOPIC_REPLICATION", "1");
        variables.put("GRIDLOOP_REFERENCE_DIR", referenceFolder.toString());
        variables.put("GRIDLOOP_JWT_PUBLIC_KEY", keys.publicKey().toString());
        variables.put("GRIDLOOP_VAULT_KEY", keys.vaultKey().toString());
        variables.put("GRIDLOOP_LEDGER_PRIVATE_KEY", keys.ledgerPrivateKey().toString());
        variables.put("GRIDLOOP_LEDGER_PUBLIC_KEY", keys.ledgerPublicKey().toString());
        variables.put("GRIDLOOP_LEDGER_TOKEN", keys.ledgerToken().toString());
        return variables;
    }

    /** Of a service on the embedded broker, which misses a killed process sooner than others would. */
    public static Map<String, String> ofEmbedded(
            DatabaseAccess database, String kafka, Keys keys, Path referenceFolder) {
        Map<String, String> variables = of(database, kafka, keys, referenceFolder);
        variables.put("GRIDLOOP_SESSION_TIMEOUT_MS", Long.toString(LocalBroker.SHORTEST_SESSION.toMillis()));
        return variables;
    }

    /** The same settings as configuration keys of a test: {@code GRIDLOOP_JDBC_URL} and {@code gridloop.jdbc.url}. */
    static Map<String, String> asProperties(Map<String, String> variables) {
        Map<String, String> properties = new HashMap<>(variables);
        variables.forEach(
                (name, value) -> properties.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value));
        return properties;
    }
}
