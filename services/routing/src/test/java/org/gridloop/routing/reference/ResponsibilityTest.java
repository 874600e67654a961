package org.gridloop.routing.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gridloop.events.Tier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResponsibilityTest {

    private static final InForce SAMPLE = SampleInForce.versionOne();
    private static final Areas AREAS = Areas.living(SAMPLE::areas);
    private static final Catalogue CATALOGUE = SAMPLE.catalogue();
    private static final Units UNITS = Units.living(SAMPLE::units);
    private static final Responsibility RESPONSIBILITY = new Responsibility(SAMPLE::catalogue);
    private static final String GRID = "37990100300204";

    static Stream<CatalogueLine> everyLine() {
        return CATALOGUE.lines().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyLine")
    void everyLineOfTheCatalogueFindsAKnownUnitAndAnAreaThatContainsTheGrid(CatalogueLine line) {
        Responsible chosen = RESPONSIBILITY.of(line.code(), GRID).orElseThrow();

        assertThat(chosen.tier()).isEqualTo(line.authority());
        assertThat(chosen.area())
                .hasSize(line.authority().codeLength())
                .isEqualTo(GRID.substring(0, chosen.area().length()));
        assertThat(AREAS.find(chosen.area())).isPresent();
        assertThat(UNITS.knows(chosen.unit())).isTrue();
        assertThat(chosen.unit()).isEqualTo(line.lead().equals("office") ? "office-" + chosen.area() : line.lead());
        assertThat(chosen.line()).isEqualTo(line);
        assertThat(line.finishLimitMinutes()).isPositive();
    }

    @Test
    void theSampleCatalogueHasALineForEveryTier() {
        assertThat(CATALOGUE.lines()).hasSizeGreaterThan(60);
        assertThat(CATALOGUE.lines().stream().map(CatalogueLine::authority)).contains(Tier.values());
    }

    @Test
    void rubbishIsTheGridsOwnWork() {
        assertThat(RESPONSIBILITY.of("E0101", GRID)).hasValueSatisfying(chosen -> {
            assertThat(chosen.unit()).isEqualTo("office-37990100300204");
            assertThat(chosen.tier()).isEqualTo(Tier.GRID);
            assertThat(chosen.rule())
                    .isEqualTo("E0101: lowest tier with authority is grid; lead office-37990100300204 (catalogue-1)");
        });
    }

    @Test
    void aGasLeakIsTheGasCompanysWorkAndOwnedByTheDistrict() {
        assertThat(RESPONSIBILITY.of("E0501", GRID)).hasValueSatisfying(chosen -> {
            assertThat(chosen.unit()).isEqualTo("dept-gas");
            assertThat(chosen.area()).isEqualTo("379901");
        });
    }

    @Test
    void whatIsNotInTheCatalogueIsNobodysWork() {
        assertThat(RESPONSIBILITY.of("E9999", GRID)).isEmpty();
    }

    @Test
    void everyAreaHasAnOfficeAndItsChildrenLieInsideIt() {
        assertThat(AREAS.all()).hasSize(1 + 14 + 111 + 949);
        assertThat(UNITS.nameOf("office-379901001"))
                .isEqualTo(AREAS.find("379901001").map(Area::name));
        assertThat(AREAS.childrenOf("379901")).hasSize(14).allMatch(area -> area.tier() == Tier.STREET);
        assertThat(AREAS.childrenOf(GRID)).isEqualTo(List.of());
        assertThat(AREAS.all().stream()
                        .mapToInt(area -> AREAS.childrenOf(area.code()).size())
                        .sum())
                .isEqualTo(AREAS.all().size() - 1);
    }
}
