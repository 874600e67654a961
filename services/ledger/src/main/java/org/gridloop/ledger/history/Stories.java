package org.gridloop.ledger.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells facts in Chinese and English. A fact it does not know it tells by its name and components. */
final class Stories {

    /** A fact told: its name and one sentence, each in both languages. */
    record Told(String nameZh, String nameEn, String zh, String en) {}

    private record Story(String nameZh, String nameEn, Template zh, Template en) {}

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final Map<String, Story> STORIES = stories();
    private static final Map<String, String> WORDS = words();

    private final Names names;

    Stories(Names names) {
        this.names = names;
    }

    /** @param type wire name with its version */
    static boolean knows(String type) {
        return STORIES.containsKey(withoutVersion(type));
    }

    Told tell(String type, JsonNode fact) {
        Story story = STORIES.get(withoutVersion(type));
        if (story == null) {
            return new Told(type, type, fact.toString(), fact.toString());
        }
        return new Told(
                story.nameZh(),
                story.nameEn(),
                story.zh().told(fact, (form, value) -> inForm(form, value, true)),
                story.en().told(fact, (form, value) -> inForm(form, value, false)));
    }

    String time(Instant instant) {
        return TIME.format(instant.atZone(names.zone()));
    }

    static String word(String code, boolean chinese) {
        return chinese ? WORDS.getOrDefault(code, code) : code.replace('-', ' ');
    }

    private String inForm(String form, String value, boolean chinese) {
        return switch (form) {
            case "time" -> readableTime(value);
            case "unit", "units" -> names.unit(value);
            case "area" -> names.area(value);
            case "category" -> names.category(value);
            case "word" -> word(value, chinese);
            default -> throw new IllegalArgumentException("no form is called " + form);
        };
    }

    private String readableTime(String value) {
        try {
            return time(Instant.parse(value));
        } catch (DateTimeException e) {
            return value;
        }
    }

    private static String withoutVersion(String type) {
        return type.replaceFirst("\\.v\\d+$", "");
    }

    private static Map<String, Story> stories() {
        Map<String, Story> stories = new HashMap<>();
        for (String block : resource("stories.txt").split("\n\\s*\n", -1)) {
            List<String> lines = block.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
            if (!lines.isEmpty()) {
                String[] both = lines.get(1).split(" \\| ", 2);
                stories.put(
                        lines.get(0),
                        new Story(both[0], both[1], new Template(lines.get(2)), new Template(lines.get(3))));
            }
        }
        return stories;
    }

    private static Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        resource("words.txt").lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            String[] both = line.split(" ", 2);
            words.put(both[0], both[1]);
        });
        return words;
    }

    private static String resource(String name) {
        try (InputStream in = Stories.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
