package org.gridloop.parts;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Knocks as every role at every door of a running service, and compares who was let in with a table: one line a door,
 * {@code METHOD path kind role...}. The doors are those of the description the service serves, so that a new one must be
 * named in the table.
 *
 * <p>Of the kind {@code one}, a door opens on one object: those of other units and areas are told 404. Behind
 * {@code list} everybody finds one's own objects and nobody else's; behind {@code some} nobody else's, one's own perhaps
 * not; behind {@code none} nothing lies here and now, and who is let in is told 404; a {@code stream} is as {@code one},
 * and is hung up on; what is behind {@code all} belongs to everybody who is let in.
 */
public final class RoleWalk {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final String BROKEN = "{";

    /** For whom a token is: the unit, if any, and the code prefixes of the areas. */
    public record Somebody(@Nullable String unit, List<String> areas) {
        public Somebody {
            areas = List.copyOf(areas);
        }
    }

    private record Answer(int status, String text) {}

    private record Door(String method, String path, String kind, Set<String> roles) {

        String name() {
            return method + " " + path;
        }
    }

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, String> bodies = new HashMap<>();
    private final Map<String, String> queries = new HashMap<>();
    private final Map<String, String> objects = new HashMap<>();
    private final Map<String, Set<String>> everywhere = new HashMap<>();
    private final List<Door> doors;
    private final List<String> surprises = new ArrayList<>();

    /**
     * @param base where the service is served, such as {@code http://localhost:8081}
     * @param table one line a door
     */
    public RoleWalk(String base, String table) {
        this.base = base;
        this.doors = table.lines()
                .map(line -> line.trim().split(" +"))
                .filter(words -> words.length >= 3)
                .map(words -> new Door(
                        words[0], words[1], words[2], Set.copyOf(List.of(words).subList(3, words.length))))
                .toList();
    }

    /** What stands for {@code {name}} in paths. */
    public RoleWalk with(String name, String value) {
        values.put(name, value);
        return this;
    }

    /** What a door wants to read, so that it looks for the object; {@code {}} when nothing is said. */
    public RoleWalk reading(String door, String json) {
        bodies.put(door, json);
        return this;
    }

    /** What a door is asked with, such as {@code from=2026-03-01}. */
    public RoleWalk asking(String door, String query) {
        queries.put(door, query);
        return this;
    }

    /** These roles see what lies in every area behind these doors, whatever their own. */
    public RoleWalk everywhere(Set<String> roles, String... names) {
        for (String name : names) {
            everywhere.put(name, Set.copyOf(roles));
        }
        return this;
    }

    private boolean isEverywhere(Door door, String role) {
        return everywhere.getOrDefault(door.name(), Set.of()).contains(role);
    }

    /** Another object than the others' is behind these doors; {@code {issueId}} and the mark stand for it. */
    public RoleWalk behind(String issueId, String... names) {
        for (String name : names) {
            objects.put(name, issueId);
        }
        return this;
    }

    /**
     * @param mark what tells the object in a list, such as its id
     * @param owner somebody of a role whose object it is
     * @param stranger somebody of another unit and another area
     * @return every answer that the table does not expect, in words; empty when all is well
     */
    public List<String> surprises(String mark, Function<String, Somebody> owner, Somebody stranger) {
        surprises.clear();
        compareWithTheDescription();
        for (Door door : doors) {
            expect(door, "nobody", 401, knock(door, null, body(door)).status());
            for (String role : Tokens.ROLES) {
                if (!door.roles().contains(role)) {
                    expect(
                            door,
                            role,
                            403,
                            knock(door, token(role, owner.apply(role)), body(door))
                                    .status());
                } else if (!Set.of("all", "none").contains(door.kind()) && !isEverywhere(door, role)) {
                    strangerAt(door, role, token(role, stranger), mark);
                }
            }
        }
        for (Door door : doors) {
            for (String role : new TreeSet<>(door.roles())) {
                ownerAt(door, role, token(role, owner.apply(role)), mark);
            }
        }
        return List.copyOf(surprises);
    }

    private void strangerAt(Door door, String role, String token, String mark) {
        Answer answer = knock(door, token, body(door));
        if (door.kind().equals("one") || door.kind().equals("stream")) {
            expect(door, "a strange " + role, 404, answer.status());
            return;
        }
        expect(door, "a strange " + role, 200, answer.status());
        if (answer.text().contains(objects.getOrDefault(door.name(), mark))) {
            surprises.add(door.name() + " as a strange " + role + ": shows what is not theirs");
        }
    }

    /** Who is let in and says nothing sensible is told so, or told how the object stands. */
    private void ownerAt(Door door, String role, String token, String mark) {
        boolean reads = door.method().equals("GET");
        Answer answer = knock(door, token, BROKEN);
        int status = answer.status();
        if (door.kind().equals("none")) {
            expect(door, role + " where nothing lies", 404, status);
        } else if (reads) {
            expect(door, "an owning " + role, 200, status);
        } else if (Set.of(401, 403, 404).contains(status) || status >= 500) {
            surprises.add(door.name() + " as an owning " + role + ": " + status);
        }
        if (door.kind().equals("list") && !answer.text().contains(objects.getOrDefault(door.name(), mark))) {
            surprises.add(door.name() + " as an owning " + role + ": does not show what is theirs");
        }
    }

    private void compareWithTheDescription() {
        Set<String> served = new TreeSet<>();
        HttpRequest description = HttpRequest.newBuilder(URI.create(base + "/q/openapi?format=json"))
                .build();
        try (JsonReader reader =
                Json.createReader(new StringReader(send(description, false).text()))) {
            JsonObject paths = reader.readObject().getJsonObject("paths");
            paths.forEach((path, operations) -> operations.asJsonObject().keySet().stream()
                    .filter(METHODS::contains)
                    .forEach(method -> served.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path)));
        }
        Set<String> named = new TreeSet<>(doors.stream().map(Door::name).toList());
        difference(served, named).forEach(door -> surprises.add(door + ": served, and the table does not name it"));
        difference(named, served).forEach(door -> surprises.add(door + ": in the table, and not served"));
    }

    private static Collection<String> difference(Set<String> these, Set<String> those) {
        Set<String> left = new TreeSet<>(these);
        left.removeAll(those);
        return left;
    }

    private void expect(Door door, String who, int expected, int status) {
        if (status != expected) {
            surprises.add("%s as %s: %d and not %d".formatted(door.name(), who, status, expected));
        }
    }

    private String body(Door door) {
        return bodies.getOrDefault(door.name(), "{}");
    }

    private static String token(String role, Somebody who) {
        return TestTokens.token(role, who.unit(), who.areas());
    }

    private Answer knock(Door door, @Nullable String token, String body) {
        String own = objects.get(door.name());
        String path = own == null ? door.path() : door.path().replace("{issueId}", own);
        for (Map.Entry<String, String> value : values.entrySet()) {
            path = path.replace("{" + value.getKey() + "}", value.getValue());
        }
        String query = queries.containsKey(door.name()) ? "?" + queries.get(door.name()) : "";
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path + query));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (door.method().equals("GET")) {
            request.GET();
        } else {
            request.header("Content-Type", "application/json").method(door.method(), BodyPublishers.ofString(body));
        }
        return send(request.build(), door.kind().equals("stream"));
    }

    /** @param endless whether an answer that is given has no end: it is hung up on */
    private Answer send(HttpRequest request, boolean endless) {
        try {
            HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                boolean ends = !endless || answer.statusCode() != 200;
                return new Answer(
                        answer.statusCode(), ends ? new String(body.readAllBytes(), StandardCharsets.UTF_8) : "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
