package org.gridloop.routing.whatif;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gridloop.backbone.calendar.Timetable;
import org.gridloop.routing.reference.Catalogue;
import org.gridloop.routing.reference.InForce;
import org.gridloop.routing.reference.InForce.Kept;
import org.gridloop.routing.reference.Limits;
import org.gridloop.routing.reference.Proposal;
import org.gridloop.routing.sheets.Format;
import org.gridloop.routing.sheets.JsonSheets;
import org.gridloop.routing.sheets.Kind;
import org.gridloop.routing.sheets.RawSheet;
import org.gridloop.routing.sheets.RefusedRow;
import org.gridloop.routing.sheets.Sheet;
import org.gridloop.routing.sheets.UnreadableSheet;

/** Other reference data than those that were in force. What it does not name stays as each fact says it was. */
public final class Supposition {

    private final Set<Kind> supposed;
    private final InForce known;
    private final InForce otherwise;

    private Supposition(Set<Kind> supposed, InForce known, InForce otherwise) {
        this.supposed = supposed;
        this.known = known;
        this.otherwise = otherwise;
    }

    /**
     * @param versions of every kind all there are, as {@code GET /api/v1/reference/{kind}/versions/{n}} answers, in order
     * @param file by kind what an upload of it may be: rows, settings and rows, a year of holidays; or {@code change}, rows that
     *     are laid over those in force by their key
     * @throws IllegalArgumentException when it names no kind, or has a row that could not be uploaded either
     */
    public static Supposition of(Map<String, List<JsonNode>> versions, JsonNode file) {
        InForce known = new InForce();
        List<Kept> kept = new ArrayList<>();
        Map<Kind, Integer> newest = new EnumMap<>(Kind.class);
        versions.forEach((name, all) -> {
            Kind kind = Kind.of(name).orElseThrow();
            for (JsonNode version : all) {
                int number = version.path("version").asInt();
                newest.put(kind, number);
                kept.add(new Kept(number, JsonSheets.parse(kind, version.toString())));
            }
        });
        known.take(kept);
        InForce otherwise = new InForce();
        otherwise.take(kept);
        Set<Kind> supposed = new TreeSet<>();
        for (Map.Entry<String, JsonNode> entry : file.properties()) {
            Kind kind = Kind.of(entry.getKey())
                    .orElseThrow(() -> new IllegalArgumentException("There is no kind " + entry.getKey()
                            + "; there are " + String.join(", ", versions.keySet()) + "."));
            Sheet sheet = sheet(kind, entry.getValue(), otherwise);
            otherwise.take(List.of(new Kept(newest.getOrDefault(kind, 0) + 1, sheet)));
            supposed.add(kind);
        }
        if (supposed.isEmpty()) {
            throw new IllegalArgumentException("Nothing is supposed; name one of " + versions.keySet() + ".");
        }
        return new Supposition(supposed, known, otherwise);
    }

    private static Sheet sheet(Kind kind, JsonNode given, InForce inForce) {
        JsonNode whole =
                given.has("change") ? laidOver(kind, given, inForce.newest(kind).sheet()) : given;
        try {
            RawSheet raw =
                    Format.JSON.read(kind, whole.toString().getBytes(StandardCharsets.UTF_8), name -> Optional.empty());
            Proposal proposal = Proposal.of(kind, raw, inForce);
            if (!proposal.refused().isEmpty()) {
                RefusedRow first = proposal.refused().getFirst();
                throw new IllegalArgumentException(
                        kind.text() + ", row " + first.row() + ": " + first.english() + " (" + first.about() + ")");
            }
            return proposal.sheet();
        } catch (UnreadableSheet e) {
            throw new IllegalArgumentException(kind.text() + ": " + e.getMessage(), e);
        }
    }

    private static JsonNode laidOver(Kind kind, JsonNode given, Sheet inForce) {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>(inForce.byKey());
        for (JsonNode change : given.path("change")) {
            String key = change.path(kind.key()).asText("");
            if (key.isEmpty()) {
                throw new IllegalArgumentException(kind.text() + ": a change names its " + kind.key());
            }
            Map<String, String> row = new HashMap<>(rows.getOrDefault(key, Map.of()));
            change.properties()
                    .forEach(cell -> row.put(cell.getKey(), cell.getValue().asText()));
            rows.put(key, row);
        }
        ObjectNode whole = new ObjectMapper().createObjectNode();
        if (given.path("settings").isObject()) {
            whole.set("settings", given.path("settings"));
        }
        rows.values().forEach(row -> {
            ObjectNode cells = whole.withArray("rows").addObject();
            row.forEach(cells::put);
        });
        return whole;
    }

    boolean isSupposed(Kind kind) {
        return supposed.contains(kind);
    }

    /** @return the calendar that would have counted */
    Timetable timetable(String calendarVersion) {
        return isSupposed(Kind.CALENDAR) ? otherwise.inForce() : known.of(calendarVersion);
    }

    /** @return the calendar that did count */
    Timetable timetableThen(String calendarVersion) {
        return known.of(calendarVersion);
    }

    Catalogue catalogue() {
        return otherwise.catalogue();
    }

    Limits limits() {
        return otherwise.limits();
    }
}
