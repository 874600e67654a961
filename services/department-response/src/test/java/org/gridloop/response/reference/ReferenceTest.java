package org.gridloop.response.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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
}
