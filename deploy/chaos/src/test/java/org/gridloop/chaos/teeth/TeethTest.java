package org.gridloop.chaos.teeth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridloop.chaos.teeth.Control.Calm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeethTest {

    private static final Control CLEAN = Control.of(Map.of("deaths", new Calm(List.of(), 300, 90, "")));

    @Test
    void aBugIsCaughtOnlyByWhatItIsExpectedToBreak() {
        Bitten caught = Teeth.judged(Tooth.WRONG_UNIT, Set.of("orders-at-their-units", "lives-end"), Set.of(), 90);
        assertThat(caught.caught()).isTrue();
        assertThat(caught.by()).containsExactly("orders-at-their-units");
        assertThat(caught.also()).containsExactly("lives-end");

        Bitten missed = Teeth.judged(Tooth.WRONG_UNIT, Set.of("lives-end"), Set.of(), 90);
        assertThat(missed.caught()).isFalse();
        assertThat(missed.why()).contains("orders-at-their-units");
    }

    @Test
    void aBugThatWasNotPutInIsNotCaughtWhateverBreaks() {
        Bitten missed =
                Teeth.judged(Tooth.WRONG_UNIT, Set.of("orders-at-their-units"), Set.of("FeedsWiring.recordOf"), 90);
        assertThat(missed.caught()).isFalse();
        assertThat(missed.why()).contains("FeedsWiring.recordOf");
    }

    @Test
    void whatTheAgentWantedToChangeAndDidNotIsMissing(@TempDir Path bites) throws IOException {
        Files.write(bites.resolve("17.wanted"), List.of("org.gridloop.A.one", "org.gridloop.B.two"));
        Files.writeString(bites.resolve("org.gridloop.A"), "");
        assertThat(Teeth.notPutIn(bites)).containsExactly("org.gridloop.B.two");
        Files.writeString(bites.resolve("org.gridloop.B"), "");
        assertThat(Teeth.notPutIn(bites)).isEmpty();
        assertThat(Teeth.notPutIn(bites.resolve("none"))).containsExactly("the agent never ran");
    }

    @Test
    void theReportIsGoodWhenAllAreCaughtAndNothingIsFoundWithoutAny() {
        Bitten caught = Teeth.judged(Tooth.KEY_IGNORED, Set.of("one-key-one-issue"), Set.of(), 90);
        Bitten missed = Teeth.judged(Tooth.KEY_IGNORED, Set.of(), Set.of(), 90);
        Control broken = Control.of(Map.of("deaths", new Calm(List.of("lives-end"), 300, 90, "")));
        Control idle = Control.of(Map.of("deaths", new Calm(List.of(), 0, 90, "")));
        assertThat(TeethReport.of(List.of(caught), CLEAN).isGood()).isTrue();
        assertThat(TeethReport.of(List.of(caught, missed), CLEAN).isGood()).isFalse();
        assertThat(TeethReport.of(List.of(caught), broken).isGood()).isFalse();
        assertThat(TeethReport.of(List.of(caught), idle).isGood()).isFalse();
        assertThat(TeethReport.of(List.of(caught), null).isGood()).isTrue();
    }

    @Test
    void theReportIsToldInTheseWords() {
        Bitten caught = Teeth.judged(Tooth.KEY_IGNORED, Set.of("one-key-one-issue"), Set.of(), 90);
        JsonNode json = new ObjectMapper().valueToTree(TeethReport.of(List.of(caught), CLEAN));
        assertThat(json.fieldNames()).toIterable().containsExactlyInAnyOrder("teeth", "caught", "bugs", "control");
        assertThat(json.at("/bugs/0/name").asText()).isEqualTo("key-ignored");
        assertThat(json.at("/bugs/0/caught").asBoolean()).isTrue();
        assertThat(json.at("/bugs/0/by/0").asText()).isEqualTo("one-key-one-issue");
        assertThat(json.at("/bugs/0/seconds").asLong()).isEqualTo(90);
        assertThat(json.at("/control/clean").asBoolean()).isTrue();
        JsonNode alone = new ObjectMapper().valueToTree(TeethReport.of(List.of(caught), null));
        assertThat(alone.has("control")).isFalse();
    }

    @Test
    void bugsAreChosenByNameAndThereAreEnoughOfThem() {
        assertThat(Teeth.chosen(List.of())).hasSizeGreaterThanOrEqualTo(10);
        assertThat(Teeth.chosen(List.of("control", "tail-check-off"))).containsExactly(Tooth.TAIL_CHECK_OFF);
        assertThatThrownBy(() -> Teeth.chosen(List.of("caries")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("masking-off");
    }

    @Test
    void bugsThatShareASuiteShareItsCourseAndAreCaughtByDifferentInvariants() {
        List<Set<Tooth>> suites = Tooth.suites(Set.of(Tooth.values()));
        assertThat(suites.stream().flatMap(Set::stream)).containsExactlyInAnyOrder(Tooth.values());
        for (Set<Tooth> suite : suites) {
            assertThat(suite.stream().map(Tooth::course).distinct()).hasSize(1);
            assertThat(suite.stream().flatMap(tooth -> tooth.invariants().stream()))
                    .doesNotHaveDuplicates();
        }
        assertThat(Tooth.suites(Set.of(Tooth.WRONG_UNIT))).containsExactly(Set.of(Tooth.WRONG_UNIT));
    }
}
