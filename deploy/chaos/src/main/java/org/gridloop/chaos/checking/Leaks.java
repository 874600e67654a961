package org.gridloop.chaos.checking;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gridloop.chaos.load.Canaries;
import org.gridloop.chaos.suite.ChaosSuite;
import org.gridloop.chaos.suite.Kind;
import org.gridloop.parts.DatabaseAccess;

/** Looks for canaries in every topic, every table and every log file. */
final class Leaks {

    private Leaks() {}

    static List<String> of(ChaosSuite suite) throws SQLException, IOException {
        List<String> found = new ArrayList<>();
        for (String topic : LogDump.topics(suite.kafka())) {
            LogDump.read(suite.kafka(), topic, told -> {
                if (holdsOne(LogDump.text(told.value()))) {
                    found.add("the topic " + topic + " at " + told.partition() + "@" + told.offset());
                }
            });
        }
        for (Kind kind : Kind.values()) {
            inTables(kind, suite.database(kind), found);
        }
        try (Stream<Path> files = Files.walk(suite.data().resolve("logs"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (holdsOne(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))) {
                    found.add("the file " + file.getFileName());
                }
            }
        }
        return found;
    }

    private static void inTables(Kind kind, DatabaseAccess database, List<String> found) throws SQLException {
        List<String> tables = Sql.strings(
                database,
                "select table_name from information_schema.tables where table_schema = 'public'"
                        + " and table_type = 'BASE TABLE'");
        for (String table : tables) {
            String text = table.equals("journal") ? "convert_from(t.payload, 'UTF8')" : "t::text";
            String sql = "select count(*) from \"" + table + "\" t where " + text + " ~ '" + Canaries.SQL + "'";
            long rows = Sql.number(database, sql);
            if (rows > 0) {
                found.add(rows + " rows of " + kind.partName() + "." + table);
            }
        }
    }

    static boolean holdsOne(String text) {
        return Canaries.PATTERN.matcher(text).find();
    }
}
