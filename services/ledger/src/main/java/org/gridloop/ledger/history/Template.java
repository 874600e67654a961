package org.gridloop.ledger.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A sentence with places for components of a fact; {@code stories.txt} says how they are written. */
final class Template {

    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\]]*)]");
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z.]+)(?:\\?([^|}]*)\\|([^}]*)|:([a-z]+))?}");

    private final String text;

    Template(String text) {
        this.text = text;
    }

    /** @param forms takes the name of a form and a value, and gives what a person reads */
    String told(JsonNode fact, BinaryOperator<String> forms) {
        String without = OPTIONAL.matcher(text).replaceAll(part -> {
            String filled = filled(part.group(1), fact, forms, null);
            return Matcher.quoteReplacement(filled == null ? "" : filled);
        });
        String told = filled(without, fact, forms, "–");
        return told == null ? "" : told.strip();
    }

    private static @Nullable String filled(
            String part, JsonNode fact, BinaryOperator<String> forms, @Nullable String absent) {
        StringBuilder filled = new StringBuilder();
        Matcher place = PLACE.matcher(part);
        while (place.find()) {
            String value = value(place, fact, forms);
            if (value == null) {
                value = absent;
            }
            if (value == null) {
                return null;
            }
            place.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        place.appendTail(filled);
        return filled.toString();
    }

    private static @Nullable String value(Matcher place, JsonNode fact, BinaryOperator<String> forms) {
        JsonNode node = fact;
        for (String step : place.group(1).split("\\.", -1)) {
            node = node.path(step);
        }
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (place.group(2) != null) {
            return node.asBoolean() ? place.group(2) : place.group(3);
        }
        String form = place.group(4);
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(one -> one.isObject() ? one.path("unit").asText() : one.asText())
                    .map(one -> forms.apply("unit", one))
                    .collect(Collectors.joining("、"));
        }
        return form == null ? node.asText() : forms.apply(form, node.asText());
    }
}
