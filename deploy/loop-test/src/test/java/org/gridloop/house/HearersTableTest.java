package org.gridloop.house;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gridloop.backbone.hearing.View;
import org.gridloop.backbone.hearing.When;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.EventRegistry;
import org.gridloop.house.House.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who tells and who hears each fact, as the documentation says and as the code does. */
class HearersTableTest {

    private static final String REWRITE = "rewrite it with -Dgridloop.contracts.write=true";

    static Stream<Class<? extends DomainEvent>> facts() {
        return Hearers.facts().stream();
    }

    @Test
    void theLoopSaysWhoHearsEachFact() {
        StringBuilder table = new StringBuilder("| Fact | Automations | Views |\n|---|---|---|\n");
        for (Class<? extends DomainEvent> fact : Hearers.facts()) {
            table.append("| `%s` | %s | %s |\n"
                    .formatted(fact.getSimpleName(), named(Hearers.automationsOn(fact)), named(Hearers.viewsOf(fact))));
        }
        var part = new MarkedPage(House.home().resolve("docs/loop.md"), "hearers");
        assertThat(part.withPart(table.toString())).as(REWRITE).isEqualTo(table.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void theReadmeHasTheSliceIndex(String page) {
        boolean chinese = page.contains("zh-CN");
        StringBuilder table = new StringBuilder(
                chinese
                        ? "| 事实 | 由谁讲述 | 谁听到后行动 |\n|---|---|---|\n"
                        : "| Fact | Who tells it | Who acts on it |\n|---|---|---|\n");
        for (Class<? extends DomainEvent> fact : Hearers.facts()) {
            table.append("| `%s` | %s | %s |\n"
                    .formatted(fact.getSimpleName(), makers(fact), named(Hearers.automationsOn(fact))));
        }
        var part = new MarkedPage(House.home().resolve(page), "slices");
        assertThat(part.withPart(table.toString())).as(REWRITE).isEqualTo(table.toString());
    }

    @ParameterizedTest
    @MethodSource("facts")
    void everyFactIsToldByItsTellerAlone(Class<? extends DomainEvent> fact) {
        String teller = EventRegistry.wireName(fact).replaceFirst("\\..*", "");
        assertThat(Hearers.makersOf(fact))
                .as("where %s is made", fact.getSimpleName())
                .isNotEmpty()
                .allSatisfy(type ->
                        assertThat(Service.of(type)).map(Service::teller).contains(teller));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void everyFactIsHeardBySomebody(Class<? extends DomainEvent> fact) {
        List<JavaClass> hearers = new ArrayList<>(Hearers.automationsOn(fact));
        hearers.addAll(Hearers.viewsOf(fact));
        assertThat(hearers).as("who hears %s", fact.getSimpleName()).isNotEmpty();
    }

    @Test
    void thereAreAutomationsAndViewsToSpeakOf() {
        assertThat(Hearers.implementationsOf(When.class)).hasSizeGreaterThanOrEqualTo(5);
        assertThat(Hearers.implementationsOf(View.class)).hasSizeGreaterThanOrEqualTo(4);
        assertThat(Hearers.decidersByService())
                .hasSize(4)
                .allSatisfy(
                        (service, deciders) -> assertThat(deciders).as(service).isNotEmpty());
    }

    private static String makers(Class<? extends DomainEvent> fact) {
        return Hearers.makersOf(fact).stream()
                .map(HearersTableTest::folderLink)
                .distinct()
                .collect(joining(", "));
    }

    private static String folderLink(JavaClass type) {
        Service service = Service.of(type).orElseThrow();
        Path folder =
                Path.of(service.folder(), "src/main/java", type.getPackageName().replace('.', '/'));
        assertThat(House.home().resolve(folder)).isDirectory();
        return "[%s](%s)"
                .formatted(type.getPackageName().replace("org.gridloop.", "").replace('.', '/'), folder);
    }

    private static String named(List<JavaClass> types) {
        return types.isEmpty()
                ? "–"
                : types.stream()
                        .map(type -> "%s: `%s`".formatted(teller(type), House.fileName(type)))
                        .collect(joining("<br>"));
    }

    private static String teller(JavaClass type) {
        return Service.of(type).map(Service::teller).orElseThrow();
    }
}
