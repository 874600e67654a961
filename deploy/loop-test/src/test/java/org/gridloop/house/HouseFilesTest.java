package org.gridloop.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gridloop.house.House.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules that are seen in the text alone. */
class HouseFilesTest {

    private static final int LONGEST_FILE = 300;

    /** A decision has many rows, and every row its test. */
    private static final int LONGEST_TEST = 500;

    private static final int LONGEST_SETTINGS = 40;
    private static final Pattern DEFAULT_ROW = Pattern.compile("\\bdefault\\s*(->|:)");
    private static final Pattern JOURNAL_SQL =
            Pattern.compile("(?i)\\b(into|from|join|update|table|truncate|trigger\\s+\\w+\\s+on)\\s+journal\\b");

    @Test
    void filesStayShort() throws IOException {
        assertThat(sources()).hasSizeGreaterThan(100);
        assertThat(sources().stream()
                        .filter(file -> lines(file).size() > longest(file))
                        .map(HouseFilesTest::relative))
                .as("files of more than %d lines, or %d for a test", LONGEST_FILE, LONGEST_TEST)
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void settingsStayShort(Service service) {
        Path settings = House.home().resolve(service.folder()).resolve("src/main/resources/application.properties");
        assertThat(lines(settings)).hasSizeLessThan(LONGEST_SETTINGS);
    }

    @Test
    void noDeciderHasADefaultRow() throws IOException {
        List<Path> deciders = sources().stream()
                .filter(file -> file.toString().matches(".*/services/.*/src/main/.*Decider\\.java"))
                .filter(file -> !file.toString().contains("/backbone/"))
                .toList();
        assertThat(deciders).hasSizeGreaterThanOrEqualTo(4);
        assertThat(withText(deciders, DEFAULT_ROW))
                .as("deciders with a default row: deleting a row must not compile")
                .isEmpty();
    }

    @Test
    void noServiceWritesSqlOverTheJournal() throws IOException {
        List<Path> texts = new ArrayList<>();
        for (Service service : Service.values()) {
            try (Stream<Path> files =
                    Files.walk(House.home().resolve(service.folder()).resolve("src/main"))) {
                files.filter(file -> file.toString().matches(".*\\.(java|sql)")).forEach(texts::add);
            }
        }
        assertThat(texts).hasSizeGreaterThan(50);
        assertThat(withText(texts, JOURNAL_SQL))
                .as("the journal is the backbone's")
                .isEmpty();
    }

    /** They are given to a JVM as an agent, by one command, and lie on no class path and in no image. */
    @Test
    void nobodyDependsOnTheSeededBugs() throws IOException {
        List<Path> places;
        try (Stream<Path> files = Files.walk(House.home(), 4)) {
            places = files.filter(file -> file.toString().matches(".*(pom.xml|Dockerfile|docker-compose.yml)"))
                    .filter(file -> !relative(file).startsWith("deploy/teeth"))
                    .filter(file -> !relative(file).toString().contains("target/"))
                    .toList();
        }
        assertThat(places).hasSizeGreaterThan(15);
        assertThat(withText(places, Pattern.compile("<artifactId>teeth</artifactId>|COPY.*teeth")))
                .isEmpty();
    }

    private static List<Path> withText(List<Path> files, Pattern pattern) {
        return files.stream()
                .filter(file -> pattern.matcher(String.join("\n", lines(file))).find())
                .map(HouseFilesTest::relative)
                .toList();
    }

    private static int longest(Path file) {
        return relative(file).toString().contains("src/test/") ? LONGEST_TEST : LONGEST_FILE;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(House.home())) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !relative(file).toString().matches("(^|.*/)(target|\\.[^/]*)/.*"))
                    .toList();
        }
    }

    private static Path relative(Path file) {
        return House.home().relativize(file);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
