package org.gridloop.chaos.checking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Each order of a unit with a system of its own came to effect there once, and at no other. */
final class OrdersAreAtTheirUnitsAlone implements Invariant {

    @Override
    public String name() {
        return "orders-at-their-units";
    }

    @Override
    public Breach breach() {
        return Breach.DOUBLED;
    }

    @Override
    public List<String> broken(Evidence evidence) {
        Map<String, Set<String>> meant = new TreeMap<>();
        evidence.lives()
                .values()
                .forEach(life -> life.stream()
                        .filter(fact -> fact.type().equals(Deeds.RECEIVED))
                        .forEach(fact -> meant.computeIfAbsent(
                                        fact.json().path("unit").asText(), unit -> new TreeSet<>())
                                .add(order(fact))));
        List<String> broken = new ArrayList<>();
        Set<String> units = new TreeSet<>(evidence.topics.keySet());
        units.addAll(evidence.unitLogs.keySet());
        for (String unit : units) {
            Set<String> wanted = meant.getOrDefault(unit, Set.of());
            compare(unit, "its topic", wanted, inTopic(evidence.topics.getOrDefault(unit, List.of())), broken);
            compare(unit, "its own log", wanted, evidence.unitLogs.getOrDefault(unit, List.of()), broken);
        }
        return broken;
    }

    /** Sent again under the same id is one effect. */
    private static List<String> inTopic(List<Fact> topic) {
        List<String> orders = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Fact news : topic) {
            if (news.type().equals("dispatch.order.v1") && ids.add(news.id())) {
                orders.add(order(news));
            }
        }
        return orders;
    }

    private static void compare(
            String unit, String where, Set<String> wanted, List<String> found, List<String> broken) {
        Set<String> seen = new TreeSet<>();
        for (String order : found) {
            if (!seen.add(order)) {
                broken.add(unit + " has the order " + order + " twice in " + where);
            } else if (!wanted.contains(order)) {
                broken.add(unit + " has the order " + order + " in " + where + ", which is not its own");
            }
        }
        for (String order : wanted) {
            if (!seen.contains(order)) {
                broken.add(unit + " lacks the order " + order + " in " + where);
            }
        }
    }

    private static String order(Fact fact) {
        return fact.issueId() + "/" + fact.json().path("dispatchNo").asInt();
    }
}
