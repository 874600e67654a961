package org.gridloop.events.contracts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.EventRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** {@code docs/loop.md} and {@code docs/glossary.md} know every fact, and no other. */
class LoopTableTest {

    private static final Path LOOP = Path.of("../docs/loop.md");
    private static final Path GLOSSARY = Path.of("../docs/glossary.md");
    private static final Pattern GENERATED =
            Pattern.compile("(<!-- facts:begin[^>]*-->\n)(.*?)(<!-- facts:end -->)", Pattern.DOTALL);
    private static final Pattern TERM = Pattern.compile("^\\| ([^|`]+) \\| `(\\w+)` \\|", Pattern.MULTILINE);
    private static final Pattern MOVE = Pattern.compile("^\\| `(\\w+)` \\| [^|]+ \\|", Pattern.MULTILINE);

    @Test
    void theTableOfFactsIsThatOfTheRegistry() {
        String page = Contracts.text(LOOP);
        Matcher section = GENERATED.matcher(page);
        assertThat(section.find())
                .as("markers facts:begin and facts:end in %s", LOOP)
                .isTrue();
        String written = section.group(2);
        if (Contracts.WRITE) {
            written = table();
            Contracts.write(
                    LOOP, section.replaceFirst(m -> Matcher.quoteReplacement(m.group(1) + table() + m.group(3))));
        }
        assertThat(written)
                .as("rewrite it with -Dgridloop.contracts.write=true")
                .isEqualTo(table());
    }

    @Test
    void everyFactHasOneChineseTermInTheGlossary() {
        assertThat(terms().keySet()).containsExactlyInAnyOrderElementsOf(names());
        assertThat(terms().values()).allSatisfy(terms -> assertThat(terms).hasSize(1));
        assertThat(terms().values().stream().flatMap(List::stream)).doesNotHaveDuplicates();
    }

    @Test
    void noTermStandsTwiceInTheGlossary() {
        List<String> terms = Pattern.compile("^\\| ([^|`]*\\p{IsHan}[^|`]*) \\|", Pattern.MULTILINE)
                .matcher(Contracts.text(GLOSSARY))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(terms).hasSizeGreaterThan(names().size()).doesNotHaveDuplicates();
    }

    @Test
    void everyFactMovesTheIssueOnceInTheTableOfMoves() {
        String page = Contracts.text(LOOP);
        String moves = page.substring(page.indexOf("## Moves"), page.indexOf("## The facts"));
        assertThat(MOVE.matcher(moves).results().map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(names());
    }

    private static String table() {
        StringBuilder table =
                new StringBuilder("| Fact | Chinese | Wire name | Teller | Components |\n|---|---|---|---|---|\n");
        for (Class<? extends DomainEvent> fact : EventRegistry.factsOf(DomainEvent.class)) {
            String wireName = EventRegistry.wireName(fact);
            table.append("| `%s` | %s | `%s` | %s | %s |\n"
                    .formatted(
                            fact.getSimpleName(),
                            String.join(", ", terms().getOrDefault(fact.getSimpleName(), List.of("?"))),
                            wireName,
                            wireName.substring(0, wireName.indexOf('.')),
                            components(fact)));
        }
        return table.toString();
    }

    private static String components(Class<? extends DomainEvent> fact) {
        return Stream.of(fact.getRecordComponents())
                .map(component -> component.getName() + (isOptional(component) ? "?" : ""))
                .collect(joining(", "));
    }

    private static boolean isOptional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static List<String> names() {
        return EventRegistry.factsOf(DomainEvent.class).stream()
                .map(Class::getSimpleName)
                .toList();
    }

    /** @return Chinese terms by fact, as the glossary's first table has them */
    private static Map<String, List<String>> terms() {
        String page = Contracts.text(GLOSSARY);
        String facts = page.substring(page.indexOf("## Facts"), page.indexOf("## Things and people"));
        return TERM.matcher(facts)
                .results()
                .collect(groupingBy((MatchResult row) -> row.group(2), mapping(row -> row.group(1), toList())));
    }
}
