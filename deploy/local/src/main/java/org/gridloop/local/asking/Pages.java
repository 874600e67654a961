package org.gridloop.local.asking;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What services answer, as pages for a person. */
final class Pages {

    private Pages() {}

    static String board(JsonNode board) {
        List<String> lines = new ArrayList<>();
        lines.add("%s %s %s, %s"
                .formatted(text(board, "tier"), text(board, "area"), text(board, "name"), text(board, "asOf")));
        lines.add("open: %s own, %s below, %s in all"
                .formatted(
                        board.at("/owned/open").asText(),
                        board.at("/below/open").asText(),
                        board.at("/total/open").asText()));
        lines.add("due: %s overdue, %s soon"
                .formatted(
                        board.at("/due/overdue").asText(), board.at("/due/soon").asText()));
        StringBuilder lights = new StringBuilder("lights:");
        board.path("lights").properties().forEach(light -> {
            if (light.getValue().isNumber()) {
                lights.append(' ')
                        .append(light.getKey())
                        .append(' ')
                        .append(light.getValue().asLong());
            }
        });
        lines.add(lights.toString());
        for (JsonNode child : board.path("children")) {
            lines.add("  %-14s %6s open  %s"
                    .formatted(text(child, "area"), child.at("/total/open").asText(), text(child, "name")));
        }
        for (JsonNode issue : board.at("/issues/items")) {
            lines.add("  %s %s %s %s"
                    .formatted(
                            text(issue, "issueId"),
                            text(issue, "status"),
                            text(issue, "category"),
                            text(issue, "due")));
        }
        standing(board, lines);
        return String.join("\n", lines);
    }

    static String ranking(JsonNode report) {
        List<String> lines = new ArrayList<>();
        lines.add("%s to %s, by %s".formatted(text(report, "from"), text(report, "to"), text(report, "by")));
        lines.add(
                String.format(Locale.ROOT, "%-24s %-18s %9s %9s %8s %5s", "key", "measure", "part", "of", "%", "rank"));
        figures("total", report.path("total"), lines);
        for (JsonNode group : report.path("groups")) {
            figures(text(group, "key"), group.path("figures"), lines);
        }
        standing(report, lines);
        return String.join("\n", lines);
    }

    private static void figures(String key, JsonNode figures, List<String> lines) {
        for (JsonNode figure : figures) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%-24s %-18s %9s %9s %8s %5s",
                    key,
                    text(figure, "measure"),
                    text(figure, "numerator"),
                    text(figure, "denominator"),
                    text(figure, "value"),
                    text(figure, "rank")));
        }
    }

    private static void standing(JsonNode answer, List<String> lines) {
        JsonNode past = answer.path("past");
        if (past.isObject()) {
            StringBuilder offsets = new StringBuilder();
            past.path("standsOn")
                    .properties()
                    .forEach(place -> offsets.append(offsets.isEmpty() ? "" : ", ")
                            .append(place.getKey())
                            .append('=')
                            .append(place.getValue().asLong()));
            lines.add("as of %s (%s), standing on the log's offsets %s"
                    .formatted(text(past, "at"), text(past, "axis"), offsets));
        }
    }

    private static String text(JsonNode node, String name) {
        String text = node.path(name).asText("-");
        return node.path(name).isNull() || text.isEmpty() ? "-" : text;
    }
}
