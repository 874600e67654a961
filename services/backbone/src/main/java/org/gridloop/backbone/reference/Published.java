package org.gridloop.backbone.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The newest version of each kind that has been heard of, over what stands there before any is. */
final class Published implements Reference {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern KEY = Pattern.compile("([a-z]+)/(\\d{1,9})");

    private record Heard(int version, ReferenceSheet sheet) {}

    private record Made<T>(String version, T model) {}

    private final Function<String, ReferenceSheet> before;
    private final FirstLook firstLook;
    private final Map<String, ReferenceSheet> started = new ConcurrentHashMap<>();
    private final Map<String, Heard> newest = new ConcurrentHashMap<>();

    /** @param before by kind, what holds until a version is heard of */
    Published(Function<String, ReferenceSheet> before, FirstLook firstLook) {
        this.before = before;
        this.firstLook = firstLook;
    }

    @Override
    public ReferenceSheet now(String kind) {
        firstLook.await();
        Heard heard = newest.get(kind);
        return heard == null ? started.computeIfAbsent(kind, before) : heard.sheet();
    }

    @Override
    public <T> Supplier<T> living(String kind, Function<ReferenceSheet, T> model) {
        return new Supplier<>() {
            private volatile @Nullable Made<T> last;

            @Override
            public T get() {
                ReferenceSheet sheet = now(kind);
                Made<T> made = last;
                if (made == null || !made.version().equals(sheet.version())) {
                    made = new Made<>(sheet.version(), model.apply(sheet));
                    last = made;
                }
                return made.model();
            }
        };
    }

    /**
     * For the one thread that reads.
     *
     * @param key {@code kind/version}
     * @return whether it is in force now; an older version than the one in force is not
     * @throws IOException when key or content are none of a version
     */
    boolean hear(String key, byte[] content) throws IOException {
        Matcher named = KEY.matcher(key);
        if (!named.matches()) {
            throw new IOException("no version of reference data: " + key);
        }
        String kind = named.group(1);
        int version = Integer.parseInt(named.group(2));
        JsonNode root = JSON.readTree(content);
        List<Map<String, String>> rows = new ArrayList<>();
        root.path("rows").forEach(row -> rows.add(cells(row)));
        ReferenceSheet sheet = new ReferenceSheet(kind, kind + "-" + version, cells(root.path("settings")), rows);
        Heard old = newest.get(kind);
        if (old != null && old.version() >= version) {
            return false;
        }
        newest.put(kind, new Heard(version, sheet));
        return true;
    }

    private static Map<String, String> cells(JsonNode object) {
        Map<String, String> cells = new HashMap<>();
        object.properties()
                .forEach(cell -> cells.put(cell.getKey(), cell.getValue().asText()));
        return cells;
    }
}
