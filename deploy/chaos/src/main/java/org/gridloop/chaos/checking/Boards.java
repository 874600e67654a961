package org.gridloop.chaos.checking;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridloop.chaos.checking.Evidence.TierSum;

/** Adds boards up. */
final class Boards {

    private Boards() {}

    /** @return each number of the district's board beside the sum of its streets and what it owns itself */
    static List<TierSum> sums(JsonNode district, List<JsonNode> streets) {
        Map<String, Long> own = numbers(district.path("total"));
        Map<String, Long> sum = numbers(district.path("owned"));
        streets.forEach(street -> numbers(street.path("total")).forEach((path, n) -> sum.merge(path, n, Long::sum)));
        TreeSet<String> all = new TreeSet<>(own.keySet());
        all.addAll(sum.keySet());
        List<TierSum> sums = new ArrayList<>();
        for (String path : all) {
            sums.add(new TierSum("district " + path, own.getOrDefault(path, 0L), sum.getOrDefault(path, 0L)));
        }
        return sums;
    }

    private static Map<String, Long> numbers(JsonNode tally) {
        Map<String, Long> numbers = new TreeMap<>();
        gather("", tally, numbers);
        return numbers;
    }

    private static void gather(String path, JsonNode node, Map<String, Long> numbers) {
        if (node.isIntegralNumber()) {
            numbers.put(path, node.asLong());
        }
        node.fieldNames()
                .forEachRemaining(name -> gather(path.isEmpty() ? name : path + "." + name, node.path(name), numbers));
    }
}
