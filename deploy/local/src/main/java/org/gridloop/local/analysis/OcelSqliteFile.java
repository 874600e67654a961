package org.gridloop.local.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridloop.local.analysis.Ocel.Event;
import org.gridloop.local.analysis.Ocel.Relation;
import org.gridloop.local.analysis.Ocel.Thing;
import org.gridloop.local.analysis.Ocel.Value;
import org.jspecify.annotations.Nullable;

/** OCEL 2.0 as a SQLite database: a table for all events and all objects, and one for each type with its attributes. */
final class OcelSqliteFile extends OcelFile {

    private static final List<String> TABLES = List.of(
            "create table event_map_type (ocel_type text primary key, ocel_type_map text)",
            "create table object_map_type (ocel_type text primary key, ocel_type_map text)",
            """
            create table event (ocel_id text primary key,
                ocel_type text references event_map_type (ocel_type))""",
            """
            create table object (ocel_id text primary key,
                ocel_type text references object_map_type (ocel_type))""",
            """
            create table event_object (ocel_event_id text references event (ocel_id),
                ocel_object_id text references object (ocel_id), ocel_qualifier text,
                primary key (ocel_event_id, ocel_object_id, ocel_qualifier)) without rowid""",
            """
            create table object_object (ocel_source_id text references object (ocel_id),
                ocel_target_id text references object (ocel_id), ocel_qualifier text,
                primary key (ocel_source_id, ocel_target_id, ocel_qualifier)) without rowid""");

    private static final int BATCH = 500;

    private final Map<String, PreparedStatement> inserts = new HashMap<>();
    private final Map<String, Map<String, String>> types = new HashMap<>();
    private int waiting;
    private @Nullable Connection database;

    OcelSqliteFile(Veil veil) {
        super(veil);
    }

    @Override
    public void begin(Path file) throws IOException {
        Files.deleteIfExists(file);
        try {
            database = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
            try (Statement statement = database.createStatement()) {
                // The file is of use whole or not at all.
                statement.execute("pragma journal_mode = off");
                statement.execute("pragma synchronous = off");
                for (String table : TABLES) {
                    statement.execute(table);
                }
            }
            database.setAutoCommit(false);
            for (Map.Entry<String, Map<String, String>> type : OcelTypes.OBJECTS.entrySet()) {
                type("object", type.getKey(), type.getValue());
            }
            for (Map.Entry<String, Map<String, String>> type :
                    OcelTypes.events().entrySet()) {
                type("event", type.getKey(), type.getValue());
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** @param kind {@code event} or {@code object} */
    private void type(String kind, String type, Map<String, String> attributes) throws SQLException {
        types.put(kind + " " + type, attributes);
        String name = Names.table(type);
        String columns = Stream.concat(
                        kind.equals("object") ? Stream.of("ocel_changed_field text") : Stream.of(),
                        attributes.entrySet().stream()
                                .map(one -> "\"" + one.getKey() + "\" " + sqlType(one.getValue())))
                .map(column -> ", " + column)
                .collect(Collectors.joining());
        try (Statement statement = connection().createStatement()) {
            statement.execute("create table \"" + kind + "_" + name + "\" (ocel_id text references " + kind
                    + " (ocel_id), ocel_time timestamp" + columns + ")");
        }
        insert("insert into " + kind + "_map_type values (?, ?)", List.of(type, name));
    }

    private static String sqlType(String type) {
        return switch (type) {
            case "time" -> "timestamp";
            case "float" -> "real";
            case "string" -> "text";
            default -> type;
        };
    }

    @Override
    void event(Event event) throws IOException {
        try {
            if (!types.containsKey("event " + event.type())) {
                type("event", event.type(), OcelTypes.of(event.type()));
            }
            insert("insert into event values (?, ?)", List.of(event.id(), event.type()));
            List<@Nullable Object> row =
                    new ArrayList<>(List.of(event.id(), event.time().toString()));
            attributes("event", event.type())
                    .keySet()
                    .forEach(name -> row.add(event.values().get(name)));
            insert(into("event", event.type(), row.size()), row);
            for (Relation relation : event.relations()) {
                insert(
                        "insert into event_object values (?, ?, ?)",
                        List.of(event.id(), relation.object(), relation.qualifier()));
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Override
    void thing(Thing thing) throws IOException {
        try {
            insert("insert into object values (?, ?)", List.of(thing.id(), thing.type()));
            Set<String> names = attributes("object", thing.type()).keySet();
            List<Value> values = thing.values();
            Instant first = values.isEmpty() ? Ocel.ALWAYS : values.getFirst().time();
            Map<String, String> atFirst = new HashMap<>();
            List<Value> later = new ArrayList<>();
            for (Value value : values) {
                if (!value.time().equals(first) || atFirst.putIfAbsent(value.name(), value.value()) != null) {
                    later.add(value);
                }
            }
            row(thing, names, first, null, atFirst);
            for (Value value : later) {
                row(thing, names, value.time(), value.name(), Map.of(value.name(), value.value()));
            }
            for (Relation relation : thing.relations()) {
                insert(
                        "insert into object_object values (?, ?, ?)",
                        List.of(thing.id(), relation.object(), relation.qualifier()));
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private void row(Thing thing, Set<String> names, Instant time, @Nullable String changed, Map<String, String> values)
            throws SQLException {
        List<@Nullable Object> row = new ArrayList<>(List.of(thing.id(), time.toString()));
        row.add(changed);
        names.forEach(name -> row.add(values.get(name)));
        insert(into("object", thing.type(), row.size()), row);
    }

    private Map<String, String> attributes(String kind, String type) {
        return Objects.requireNonNull(types.get(kind + " " + type));
    }

    private static String into(String kind, String type, int columns) {
        return "insert into \"" + kind + "_" + Names.table(type) + "\" values (?" + ", ?".repeat(columns - 1) + ")";
    }

    private void insert(String sql, List<? extends @Nullable Object> values) throws SQLException {
        PreparedStatement insert = inserts.get(sql);
        if (insert == null) {
            insert = connection().prepareStatement(sql);
            inserts.put(sql, insert);
        }
        for (int i = 0; i < values.size(); i++) {
            insert.setObject(i + 1, values.get(i));
        }
        insert.addBatch();
        if (++waiting >= BATCH) {
            write();
        }
    }

    private void write() throws SQLException {
        for (PreparedStatement insert : inserts.values()) {
            insert.executeBatch();
        }
        waiting = 0;
    }

    private Connection connection() {
        return Objects.requireNonNull(database);
    }

    @Override
    public void end() throws IOException {
        thingsNamedOnly();
        try {
            write();
            connection().commit();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            for (PreparedStatement insert : inserts.values()) {
                insert.close();
            }
            if (database != null) {
                database.close();
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
