package org.gridloop.response.it;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gridloop.events.Deadlines;
import org.gridloop.events.Filing;
import org.gridloop.events.IntakeEvent.IssueReported;
import org.gridloop.events.Place;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.Occasion;
import org.gridloop.events.Tier;
import org.gridloop.events.Urgency;

/** What the other services told. */
final class Facts {

    static final String GRID = "37990100100101";
    static final String WATER = "dept-water";
    static final String DRAINAGE = "dept-drainage";
    static final String POWER = "dept-power";
    static final String GRID_OFFICE = "office-" + GRID;

    /** Asks for a photograph. */
    static final String MANHOLE = "C0102";

    static final String PHONE = "13900004321";
    static final String SHA = "0123456789abcdef".repeat(4);

    static final Map<String, Object> FINISH = Map.of(
            "done",
            "mended, told " + PHONE,
            "evidence",
            List.of(Map.of("name", "after.jpg", "mediaType", "image/jpeg", "size", 1000, "sha256", SHA)));

    private Facts() {}

    static IssueReported reported(String issueId) {
        return new IssueReported(
                issueId,
                "T-" + issueId,
                "hotline-12345",
                "Manhole open",
                "The cover is gone, call 139********",
                MANHOLE,
                Urgency.CRITICAL,
                new Place(118.82, 35.22, "WGS84", null, null),
                GRID,
                "reporter-ref-77",
                true,
                null,
                "external-99",
                "digest");
    }

    static IssueDispatched dispatched(String issueId, int dispatchNo, String unit) {
        Instant now = Instant.now();
        return new IssueDispatched(
                issueId,
                dispatchNo,
                unit,
                Tier.DISTRICT,
                "379901",
                new Filing(MANHOLE, GRID, Urgency.CRITICAL, "2026.1", true),
                dispatchNo == 1 ? Occasion.FILED : Occasion.RETURNED,
                new Deadlines(now, now.plusSeconds(7200), now.plusSeconds(86_400), MANHOLE, "2026.1"),
                "C0102: " + unit);
    }
}
