package org.gridloop.local.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gridloop.events.EventRegistry;
import org.junit.jupiter.api.Test;

class VeilTest {

    private static List<Fact> facts() throws IOException {
        List<Fact> facts = new ArrayList<>();
        new MadeLedger((index, record) -> facts.add(Fact.of(index, record))).issues(0, 4);
        return facts;
    }

    private static Fact of(String type) throws IOException {
        return facts().stream()
                .filter(fact -> fact.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void somebodyHasThoughtAboutEveryComponentOfEveryFact() {
        Set<String> names = new TreeSet<>();
        EventRegistry.all().values().forEach(fact -> components(fact, names));
        Set<String> decided = new TreeSet<>(Veil.KEPT);
        decided.addAll(Veil.TEXT);
        decided.addAll(Veil.PSEUDONYMS.keySet());
        decided.addAll(Veil.LEFT_OUT);
        decided.addAll(Veil.ROUNDED);
        decided.add("reason");

        assertThat(names).as("say in Veil whether an analyst may have it").isEqualTo(decided);
        assertThat(Stream.of(Veil.KEPT, Veil.TEXT, Veil.PSEUDONYMS.keySet(), Veil.LEFT_OUT, Veil.ROUNDED)
                        .flatMap(Set::stream))
                .doesNotHaveDuplicates();
    }

    private static void components(Class<?> type, Set<String> names) {
        for (RecordComponent component : type.getRecordComponents()) {
            names.add(component.getName());
            Class<?> inner = component.getType();
            if (component.getGenericType() instanceof ParameterizedType list
                    && list.getActualTypeArguments()[0] instanceof Class<?> element) {
                inner = element;
            }
            if (inner.isRecord()) {
                components(inner, names);
            }
        }
    }

    @Test
    void aPersonIsTheSameWithinAnExportAndAnotherInTheNext() throws IOException {
        Fact report = of("intake.issue-reported.v1");
        Veil veil = new Veil(false);
        String one = veil.data(report).orElseThrow().path("reporterRef").asText();

        assertThat(one).startsWith("r-").doesNotContain("person");
        assertThat(veil.data(report).orElseThrow().path("reporterRef").asText()).isEqualTo(one);
        assertThat(veil.reporter("person-0")).isEqualTo(one);
        assertThat(new Veil(false).reporter("person-0")).isNotEqualTo(one);
        assertThat(veil.account(report.attributes())).startsWith("a-").doesNotContain("hotline");
        assertThat(veil.account(of("routing.issue-dispatched.v1").attributes())).isEqualTo("routing");
        assertThat(veil.cause(report.attributes())).isEqualTo("request");
    }

    @Test
    void waysToAPersonAndFreeTextStayOutAndPlacesAreRounded() throws IOException {
        JsonNode report = new Veil(false).data(of("intake.issue-reported.v1")).orElseThrow();

        assertThat(report.properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("issueId", "channel", "category", "place", "grid", "reporterRef", "confidential");
        assertThat(report.path("place").path("lon").asDouble()).isEqualTo(116.123);
        assertThat(new Veil(false)
                        .data(of("response.return-requested.v1"))
                        .orElseThrow()
                        .has("reason"))
                .as("a reason in words")
                .isFalse();
        for (Fact fact : facts()) {
            assertThat(new Veil(false).data(fact).orElseThrow().toString()).doesNotContain(MadeLedger.NAME);
        }
    }

    @Test
    void freeTextIsTakenOverWhenItIsAskedFor() throws IOException {
        Veil veil = new Veil(true);
        assertThat(veil.data(of("intake.issue-reported.v1"))
                        .orElseThrow()
                        .path("title")
                        .asText())
                .contains("家门口");
        assertThat(veil.data(of("response.return-requested.v1"))
                        .orElseThrow()
                        .path("reason")
                        .asText())
                .contains("不归我们管");
        assertThat(veil.data(of("response.handling-finished.v1")).orElseThrow().toString())
                .as("a file's name is no text of ours")
                .doesNotContain(".jpg");
    }

    @Test
    void ofAFactNobodyKnowsNothingIsTakenOver() throws IOException {
        Fact known = of("intake.issue-reported.v1");
        Fact unknown =
                new Fact(1, known.record(), known.attributes(), "intake.issue-sung.v1", known.time(), known.data());
        assertThat(new Veil(true).data(unknown)).isEmpty();
    }
}
