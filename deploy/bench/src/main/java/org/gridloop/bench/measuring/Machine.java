package org.gridloop.bench.measuring;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.utils.AppInfoParser;
import org.gridloop.parts.DatabaseAccess;

/**
 * On what it was measured.
 *
 * @param cores that this process may use
 * @param memoryMegabytes of the machine
 * @param versions of what takes part
 * @param database settings of PostgreSQL that decide how long a commit takes
 * @param learned whether the JVMs of the suite make use of what they learned under load
 */
public record Machine(
        @JsonProperty("cores") int cores,
        @JsonProperty("processor") String processor,
        @JsonProperty("memory_mb") long memoryMegabytes,
        @JsonProperty("versions") Map<String, String> versions,
        @JsonProperty("postgres_settings") Map<String, String> database,
        @JsonProperty("learned_under_load") boolean learned) {

    private static final String UNKNOWN = "unknown";
    private static final List<String> TELLING =
            List.of("fsync", "synchronous_commit", "full_page_writes", "shared_buffers", "commit_delay");

    public static Machine of(DatabaseAccess database, boolean learned) throws SQLException {
        Map<String, String> versions = new TreeMap<>();
        Map<String, String> settings = new TreeMap<>();
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.ownerPassword());
                Statement statement = connection.createStatement()) {
            versions.put("postgres", connection.getMetaData().getDatabaseProductVersion());
            for (String name : TELLING) {
                try (ResultSet row = statement.executeQuery("show " + name)) {
                    settings.put(name, row.next() ? row.getString(1) : UNKNOWN);
                }
            }
        }
        versions.put("java", Runtime.version().toString());
        versions.put("kafka_clients", AppInfoParser.getVersion());
        versions.put("kernel", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                field(Path.of("/proc/cpuinfo"), "model name"),
                kilobytes(field(Path.of("/proc/meminfo"), "MemTotal")) / 1024,
                versions,
                settings,
                learned);
    }

    private static long kilobytes(String text) {
        String digits = text.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    private static String field(Path file, String name) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(UNKNOWN);
        } catch (IOException e) {
            return UNKNOWN;
        }
    }
}
