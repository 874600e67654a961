package org.gridloop.response.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridloop.backbone.reference.ReferenceSheet;
import org.gridloop.response.reference.EvidenceRules.Asked;
import org.junit.jupiter.api.Test;

class ReferenceTest {

    private final Units units = new Units(
            List.of("dept-water", "dept-drainage"), List.of("dept-water"), List.of("379901", "37990100100101"));
    private final EvidenceRules rules = new EvidenceRules(Map.of("T", Asked.TEXT, "P", Asked.PHOTO, "N", Asked.NONE));

    @Test
    void departmentsAndTheOfficesOfAreasAreUnits() {
        assertThat(units.knows("dept-water")).isTrue();
        assertThat(units.knows("office-37990100100101")).isTrue();
        assertThat(units.knows("office-379902")).isFalse();
        assertThat(units.knows("dept-weather")).isFalse();
        assertThat(units.withFeed()).containsExactly("dept-water");
    }

    @Test
    void wordsAreEnoughWhereWordsAreAsked() {
        assertThat(rules.isEnough("T", "mended", 0)).isTrue();
        assertThat(rules.isEnough("T", " ", 3)).isFalse();
    }

    @Test
    void onlyAReferenceIsEnoughWhereAPhotographIsAsked() {
        assertThat(rules.isEnough("P", "mended", 0)).isFalse();
        assertThat(rules.isEnough("P", "", 1)).isTrue();
    }

    @Test
    void nothingIsEnoughWhereNothingIsAskedOrTheSubClassIsUnknown() {
        assertThat(rules.isEnough("N", "", 0)).isTrue();
        assertThat(rules.isEnough("other", "", 0)).isTrue();
    }

    @Test
    void sheetsAreReadAsWhatTheyMean() {
        ReferenceSheet register = new ReferenceSheet(
                "units", "units-2", Map.of(), List.of(Map.of("id", "dept-a", "feed", "true"), Map.of("id", "dept-b")));
        Units read = Units.living(() -> ReferenceWiring.departments(register), () -> Set.of("379901"));
        assertThat(read.knows("dept-b")).isTrue();
        assertThat(read.knows("office-379901")).isTrue();
        assertThat(read.withFeed()).containsExactly("dept-a");

        EvidenceRules asked = ReferenceWiring.rules(new ReferenceSheet(
                "catalogue",
                "catalogue-2",
                Map.of(),
                List.of(Map.of("code", "X1", "evidence", "text"), Map.of("code", "X2"))));
        assertThat(asked.isEnough("X1", "", 0)).isFalse();
        assertThat(asked.isEnough("X2", "", 0)).isTrue();
    }
}
