package org.gridloop.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridloop.bench.measuring.Machine;
import org.gridloop.bench.measuring.Spread;
import org.gridloop.bench.measuring.Usage;
import org.gridloop.bench.measuring.WarmUp;
import org.junit.jupiter.api.Test;

class GrowthTest {

    private static final List<Integer> USUAL = List.of(10_000, 50_000, 200_000);

    @Test
    void theUsualSizesAreMeasuredUpToTheOneAskedFor() {
        assertThat(GrowthSettings.upTo(USUAL, 50_000)).containsExactly(10_000, 50_000);
        assertThat(GrowthSettings.upTo(USUAL, 200_000)).containsExactly(10_000, 50_000, 200_000);
        assertThat(GrowthSettings.upTo(USUAL, 60_000)).containsExactly(10_000, 50_000, 60_000);
        assertThat(GrowthSettings.upTo(USUAL, 300)).containsExactly(300);
    }

    @Test
    void oneIsAsFastAsAtTheFirstSizeAndLessIsSlower() {
        TreeMap<Integer, Measured> bySize = new TreeMap<>();
        bySize.put(10_000, measured(800, 40, 5, 20));
        bySize.put(50_000, measured(720, 50, 4, 80));
        GrowthSettings settings = new GrowthSettings(List.of(10_000, 50_000), 16, 1, 1, 20, 0.9);
        GrowthResult result = GrowthResult.of(
                bySize, settings, new WarmUp(40, true), new Machine(2, "any", 8_000, Map.of(), Map.of(), true));
        assertThat(result.intake()).isEqualTo(Map.of(10_000, 1.0, 50_000, 0.9));
        assertThat(result.dispatch()).isEqualTo(Map.of(10_000, 1.0, 50_000, 0.8));
        assertThat(result.board()).isEqualTo(Map.of(10_000, 1.0, 50_000, 1.25));
        assertThat(result.boardByTier())
                .containsOnlyKeys("district", "street", "community", "grid")
                .containsEntry("district", Map.of(10_000, 1.0, 50_000, 0.25))
                .containsEntry("grid", Map.of(10_000, 1.0, 50_000, 1.25));
        assertThat(result.boardsTable()).first().asString().contains("district").contains("80.0   0.25");
        assertThat(result.table())
                .hasSize(2)
                .last()
                .asString()
                .contains("50000")
                .contains("0.80");
        assertThat(result.whole()).isTrue();
    }

    @Test
    void boardsOfEveryTierAreAskedForInTurn() {
        assertThat(Boards.path(0, "37990100200301")).isEqualTo("/api/v1/boards/district/379901");
        assertThat(Boards.path(1, "37990100200301")).isEqualTo("/api/v1/boards/street/379901002");
        assertThat(Boards.path(6, "37990100200301")).isEqualTo("/api/v1/boards/community/379901002003");
        assertThat(Boards.path(3, "37990100200301")).isEqualTo("/api/v1/boards/grid/37990100200301");
    }

    private static Measured measured(double intake, double dispatch, double board, double district) {
        return new Measured(
                0,
                0,
                0,
                Spread.of(List.of(intake), 1),
                Spread.of(List.of(dispatch), 1),
                Spread.of(List.of(dispatch * 2), 1),
                Spread.of(List.of(board), 1),
                Map.of("district", district, "street", board, "community", board, "grid", board),
                Spread.of(List.of(1.0), 1),
                true,
                0,
                0,
                new Usage(0, 0, 0, 0, 0, 0),
                Map.of(),
                Map.of());
    }
}
