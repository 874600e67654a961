package org.gridloop.local.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridloop.events.Tier;
import org.jspecify.annotations.Nullable;

/** A life as an object-centric event log (OCEL 2.0) sees it: events about issues, orders, units, grids and reporters. */
final class Ocel {

    static final String ISSUE = "issue";
    static final String ORDER = "order";
    static final String UNIT = "unit";
    static final String GRID = "grid";
    static final String REPORTER = "reporter";

    /** What an object never changes it has had since then, as the standard wants it. */
    static final Instant ALWAYS = Instant.EPOCH;

    record Relation(String object, String qualifier) {}

    /** @param values by name of attribute */
    record Event(String id, String type, Instant time, Map<String, Object> values, Set<Relation> relations) {}

    /** @param value of an attribute from {@code time} on */
    record Value(String name, String value, Instant time) {}

    record Thing(String id, String type, List<Value> values, Set<Relation> relations) {}

    /** @param things of the life; those that other lives share may come again with another life */
    record Told(List<Event> events, List<Thing> things) {}

    private static final Map<String, String> UNITS = Map.of(
            "unit", "unit",
            "nextUnit", "next unit",
            "proposedUnit", "proposed unit",
            "handledBy", "handled by",
            "checker", "checker",
            "leadUnit", "lead");

    private final Veil veil;
    private final String issue;
    private final Map<String, Thing> things = new LinkedHashMap<>();

    private Ocel(Veil veil, String issue) {
        this.veil = veil;
        this.issue = issue;
        thing(issue, ISSUE);
    }

    static Told of(Life life, Veil veil) {
        Ocel ocel = new Ocel(veil, life.issueId());
        List<Event> events = life.facts().stream()
                .filter(fact -> !fact.type().isEmpty())
                .map(ocel::event)
                .toList();
        return new Told(events, List.copyOf(ocel.things.values()));
    }

    private Event event(Fact fact) {
        JsonNode data =
                veil.data(fact).<JsonNode>map(known -> known).orElseGet(() -> JsonNodeFactory.instance.objectNode());
        Set<Relation> relations = new LinkedHashSet<>();
        relations.add(new Relation(issue, "issue"));
        int number = data.path("dispatchNo").asInt(0);
        Thing order = number > 0 ? thing(issue + "/" + number, ORDER) : null;
        if (order != null) {
            relations.add(new Relation(order.id(), "order"));
            order.relations().add(new Relation(issue, "of"));
        }
        units(fact, data, relations);
        JsonNode filing = data.path("filing");
        String grid = FactRow.text(filing.isObject() ? filing : data, "grid");
        if (grid != null && grid.length() == Tier.GRID.codeLength()) {
            relations.add(new Relation(grid(grid), "grid"));
        }
        String reporter = FactRow.text(data, "reporterRef");
        if (reporter != null) {
            thing(reporter, REPORTER);
            relations.add(new Relation(reporter, "reporter"));
            thing(issue, ISSUE).relations().add(new Relation(reporter, "reported by"));
        }
        for (String other : List.of("masterIssueId", "mergedIssueId")) {
            String id = FactRow.text(data, other);
            if (id != null) {
                thing(id, ISSUE);
                relations.add(new Relation(id, other.equals("masterIssueId") ? "master" : "merged"));
            }
        }
        changes(fact, data, order, grid);
        return new Event("" + fact.index(), fact.name(), fact.time(), OcelTypes.values(fact, data, veil), relations);
    }

    private void units(Fact fact, JsonNode data, Set<Relation> relations) {
        UNITS.forEach((component, qualifier) -> {
            String unit = FactRow.text(data, component);
            if (unit != null) {
                relations.add(new Relation(unit(unit), qualifier));
            }
        });
        for (String list : List.of("units", "assistants")) {
            for (JsonNode one : data.path(list)) {
                String unit = one.isTextual() ? one.asText() : one.path("unit").asText("");
                if (!unit.isEmpty()) {
                    relations.add(new Relation(unit(unit), list.equals("units") ? "called" : "assists"));
                }
            }
        }
        String acting = fact.attributes().unit();
        if (!acting.isEmpty()) {
            relations.add(new Relation(unit(acting), "acts"));
        }
    }

    private void changes(Fact fact, JsonNode data, @Nullable Thing order, @Nullable String grid) {
        Instant time = fact.time();
        Thing about = thing(issue, ISSUE);
        JsonNode said = data.path("filing").isObject() ? data.path("filing") : data;
        change(about, "channel", data.path("channel"), time);
        change(about, "sub_class", said.path("category"), time);
        change(about, "urgency", said.path("urgency"), time);
        change(about, "tier", data.has("toTier") ? data.path("toTier") : data.path("tier"), time);
        if (grid != null && grid.length() == Tier.GRID.codeLength()) {
            about.relations().add(new Relation(grid, "lies in"));
        }
        if (data.has("closing")) {
            change(about, "closing", data.path("closing"), time);
            change(about, "solved", data.path("solved"), time);
            change(about, "satisfaction", data.path("satisfaction"), time);
        }
        if (order == null) {
            return;
        }
        change(order, "occasion", data.path("occasion"), time);
        change(order, "sign_by", data.path("deadlines").path("signBy"), time);
        change(order, "finish_by", data.path("deadlines").path("finishBy"), time);
        change(order, "finish_by", data.path("newFinishBy"), time);
        if (fact.name().equals("routing.issue-dispatched")) {
            String unit = FactRow.text(data, "unit");
            if (unit != null) {
                order.relations().add(new Relation(unit(unit), "given to"));
            }
        }
    }

    private static void change(Thing thing, String name, JsonNode value, Instant time) {
        if (!value.isValueNode() || value.isNull()) {
            return;
        }
        String text = value.asText();
        for (Value before : thing.values().reversed()) {
            if (before.name().equals(name)) {
                if (before.value().equals(text)) {
                    return;
                }
                break;
            }
        }
        thing.values().add(new Value(name, text, time));
    }

    private String unit(String id) {
        Thing unit = thing(id, UNIT);
        if (unit.values().isEmpty()) {
            unit.values().add(new Value("kind", id.startsWith("office-") ? "office" : "department", ALWAYS));
        }
        return id;
    }

    private String grid(String code) {
        Thing grid = thing(code, GRID);
        if (grid.values().isEmpty()) {
            grid.values().add(new Value("community", Tier.COMMUNITY.areaOf(code), ALWAYS));
            grid.values().add(new Value("street", Tier.STREET.areaOf(code), ALWAYS));
            grid.values().add(new Value("district", Tier.DISTRICT.areaOf(code), ALWAYS));
        }
        return code;
    }

    private Thing thing(String id, String type) {
        return things.computeIfAbsent(id, same -> new Thing(same, type, new ArrayList<>(), new LinkedHashSet<>()));
    }
}
