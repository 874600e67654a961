package org.gridloop.routing.boards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.gridloop.events.Tier;
import org.gridloop.routing.reference.Area;
import org.gridloop.routing.reference.Areas;
import org.junit.jupiter.api.Test;

class QuotaSheetTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final Area STREET = new Area("379901001", Tier.STREET, "s", "379901");
    private static final Areas AREAS = new Areas(List.of(
            STREET,
            new Area("379901001001", Tier.COMMUNITY, "c", "379901001"),
            new Area("37990100100101", Tier.GRID, "g1", "379901001001"),
            new Area("37990100100102", Tier.GRID, "g2", "379901001001"),
            new Area("37990100100103", Tier.GRID, "g3", "379901001001")));

    private final QuotaSheet sheet = new QuotaSheet(2, () -> ZoneId.of("Asia/Shanghai"));

    @Test
    void aGridThatDoesMoreThanItsShareDoesNotMakeUpForOneThatDoesLess() {
        Map<String, Integer> reports = Map.of("37990100100101", 5, "37990100100102", 1);

        assertThat(sheet.of(STREET, AREAS, DAY, reports)).isEqualTo(new Quota("2026-03-02", 2, 3, 6, 1, 2, 3));
    }

    @Test
    void theDayIsTheDistricts() {
        Instant evening = Instant.parse("2026-03-01T16:00:00Z");

        assertThat(sheet.dayOf(evening)).isEqualTo(DAY);
        assertThat(sheet.dayOf(evening.minusSeconds(1))).isEqualTo(DAY.minusDays(1));
        assertThat(sheet.startOf(DAY)).isEqualTo(evening);
    }
}
