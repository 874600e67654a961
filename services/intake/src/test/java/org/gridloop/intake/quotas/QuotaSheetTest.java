package org.gridloop.intake.quotas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.gridloop.intake.quotas.QuotaSheet.GridDay;
import org.junit.jupiter.api.Test;

class QuotaSheetTest {

    private final Quota quota = new Quota(2, ZoneId.of("Asia/Shanghai"));
    private final QuotaSheet sheet =
            new QuotaSheet(quota, List.of("A", "B", "C", "D"), Map.of("A", 2, "B", 1, "D", 5, "elsewhere", 9));

    @Test
    void aGridThatReportedTooLittleIsListedWithWhatIsMissing() {
        assertThat(sheet.after("", false, 10)).containsExactly(new GridDay("B", 1, 1), new GridDay("C", 0, 2));
    }

    @Test
    void allGridsAreListedWhenAsked() {
        assertThat(sheet.after("", true, 10))
                .containsExactly(
                        new GridDay("A", 2, 0), new GridDay("B", 1, 1), new GridDay("C", 0, 2), new GridDay("D", 5, 0));
    }

    @Test
    void aPageGoesOnAfterTheLastCode() {
        assertThat(sheet.after("B", false, 10)).containsExactly(new GridDay("C", 0, 2));
        assertThat(sheet.after("", true, 1)).hasSize(1);
    }

    @Test
    void theCountsAddUp() {
        assertThat(sheet.size()).isEqualTo(4);
        assertThat(sheet.met()).isEqualTo(2);
    }

    @Test
    void theDayIsTheDistricts() {
        assertThat(quota.dayOf(Instant.parse("2026-11-21T16:00:00Z"))).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(quota.startOf(LocalDate.of(2026, 11, 22))).isEqualTo(Instant.parse("2026-11-21T16:00:00Z"));
    }
}
