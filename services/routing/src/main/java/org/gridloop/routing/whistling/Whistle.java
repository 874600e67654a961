package org.gridloop.routing.whistling;

import java.time.Instant;
import java.util.List;
import org.gridloop.events.Tier;
import org.jspecify.annotations.Nullable;

/**
 * One whistle with the units it called.
 *
 * @param area code of the area that blew it
 * @param status open until it is concluded, or until the issue is dispatched anew or closed
 * @param reason coded
 * @param result agreed or not-agreed, once concluded
 */
record Whistle(
        String issueId,
        int whistleNo,
        int dispatchNo,
        Tier tier,
        String area,
        String category,
        String grid,
        String status,
        String reason,
        String explanation,
        Instant blownAt,
        @Nullable Instant concludedAt,
        @Nullable String result,
        @Nullable String conclusion,
        List<Called> units) {

    Whistle {
        units = List.copyOf(units);
    }

    /** @param reportedAt none while it has not reported in */
    record Called(
            String unit,
            boolean leads,
            Instant reportInBy,
            @Nullable Instant reportedAt,
            @Nullable Boolean inTime) {}

    boolean calls(@Nullable String unit) {
        return units.stream().anyMatch(called -> called.unit().equals(unit));
    }

    List<String> reportedIn() {
        return units.stream()
                .filter(called -> called.reportedAt() != null)
                .map(Called::unit)
                .toList();
    }
}
