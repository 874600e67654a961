package org.gridloop.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One line of {@code issue-texts.txt}: {@code channel|marks|category|place|title|text}.
 *
 * @param marks letters: {@code -} reported without its category, {@code a} anonymous, {@code c} confidential,
 *     {@code w} a winter matter; {@code n d i e} rejected as not in scope, duplicate of the line before, insufficient,
 *     handled elsewhere
 */
record IssueText(String channel, String marks, String category, String place, String title, String text) {

    private static final Map<String, String> CHANNELS =
            Map.of("h", "hotline-12345", "m", "mini-program", "g", "grid-worker", "w", "web", "o", "offline");
    private static final Map<Character, String> REASONS =
            Map.of('n', "not-in-scope", 'd', "duplicate", 'i', "insufficient", 'e', "handled-elsewhere");

    static List<IssueText> read(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(IssueText::parse)
                    .toList();
        }
    }

    boolean isMarked(char mark) {
        return marks.indexOf(mark) >= 0;
    }

    /** The reason it is rejected with, or empty when it is filed. */
    String rejection() {
        return marks.chars()
                .mapToObj(mark -> REASONS.getOrDefault((char) mark, ""))
                .filter(reason -> !reason.isEmpty())
                .findFirst()
                .orElse("");
    }

    boolean needsClerk() {
        return isMarked('-') || !rejection().isEmpty();
    }

    private static IssueText parse(String line) {
        String[] cells = line.split("\\|", -1);
        String channel = CHANNELS.get(cells[0]);
        if (cells.length != 6 || channel == null) {
            throw new IllegalArgumentException("not an issue: " + line);
        }
        return new IssueText(channel, cells[1], cells[2], cells[3], cells[4], cells[5]);
    }
}
