package org.gridloop.local.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.gridloop.ledger.proof.LedgerRecord;
import org.gridloop.ledger.proof.LedgerRecord.Header;

/** Lives as a ledger hands them over, made up: any number, each the same in every run. */
final class MadeLedger {

    /** Stands in free text only. */
    static final String NAME = "王小明";

    @FunctionalInterface
    interface Taking {
        void take(long index, LedgerRecord record) throws IOException;
    }

    private final Taking taking;
    private long index;
    private Instant now = Instant.EPOCH;
    private String issue = "";

    MadeLedger(Taking taking) {
        this.taking = taking;
    }

    /** Facts of a life; every third order is returned once, every fifth issue is not closed. */
    void issues(int from, int count) throws IOException {
        for (int i = from; i < from + count; i++) {
            life(i);
        }
    }

    private void life(int i) throws IOException {
        issue = "%08x-0000-5000-8000-%012x".formatted(i, i * 31L);
        now = Instant.parse("2026-05-20T01:00:00Z").plusSeconds(i * 600L);
        String grid = "379901001%03d%02d".formatted(i % 3 + 1, i % 7 + 1);
        String category = i % 2 == 0 ? "E0107" : "C0203";
        String filing =
                "\"filing\":{\"category\":\"%s\",\"grid\":\"%s\",\"urgency\":\"general\",".formatted(category, grid)
                        + "\"referenceVersion\":\"2026.1\",\"reachable\":true}";
        String deadlines = "\"deadlines\":{\"clockStart\":\"%s\",\"signBy\":\"%s\",\"finishBy\":\"%s\","
                        .formatted(now.plusSeconds(60), now.plusSeconds(7200), now.plusSeconds(86_400))
                + "\"rule\":\"480 min, office hours\",\"calendarVersion\":\"2026.1\"}";
        fact("/intake", "intake.issue-reported.v1", "integration:hotline-seat-" + i % 9, """
                {"issueId":"%s","ticket":"ticket-%07d","channel":"hotline-12345","title":"%s家门口","text":"%s说路灯坏了, 电话 139****0002",\
                "category":"%s","place":{"lon":116.123456,"lat":36.654321,"givenCrs":"WGS84"},"grid":"%s",\
                "reporterRef":"person-%d","confidential":false,"requestDigest":"d-%d"}""".formatted(
                        issue, i, NAME, NAME, category, grid, i % 50, i));
        fact(
                "/intake",
                "intake.issue-filed.v1",
                "clerk:clerk-7",
                "{\"issueId\":\"%s\",%s,\"automatic\":true}".formatted(issue, filing));
        int orders = i % 3 == 0 ? 2 : 1;
        for (int no = 1; no <= orders; no++) {
            order(no, no == 1 && orders == 2, grid, filing, deadlines);
        }
        if (i % 5 == 0) {
            return;
        }
        fact(
                "/evaluation",
                "evaluation.check-assigned.v1",
                "automation:evaluation",
                "{\"issueId\":\"%s\",\"dispatchNo\":%d,\"checkNo\":1,\"handledBy\":\"dept-road\",\"checker\":\"office-%s\",%s}"
                        .formatted(issue, orders, grid, filing));
        fact(
                "/evaluation",
                "evaluation.check-passed.v1",
                "grid:walker-3@office-" + grid,
                "{\"issueId\":\"%s\",\"dispatchNo\":%d,\"checkNo\":1,\"checker\":\"office-%s\",\"note\":\"%s确认\"}"
                        .formatted(issue, orders, grid, NAME));
        fact(
                "/evaluation",
                "evaluation.callback-recorded.v1",
                "callback:seat-2",
                "{\"issueId\":\"%s\",\"callbackNo\":1,\"contact\":\"reached\",\"solved\":true,\"satisfaction\":%d,\"by\":\"seat\"}"
                        .formatted(issue, 3 + i % 3));
        fact(
                "/evaluation",
                "evaluation.issue-closed.v1",
                "automation:evaluation",
                "{\"issueId\":\"%s\",\"closing\":\"resolved\",\"solved\":true,\"satisfaction\":%d}"
                        .formatted(issue, 3 + i % 3));
    }

    private void order(int no, boolean returned, String grid, String filing, String deadlines) throws IOException {
        String about = "{\"issueId\":\"%s\",\"dispatchNo\":%d,\"unit\":\"%s\""
                .formatted(issue, no, returned ? "dept-water" : "dept-road");
        fact(
                "/routing",
                "routing.issue-dispatched.v1",
                "automation:routing",
                about
                        + ",\"tier\":\"grid\",\"area\":\"%s\",%s,\"occasion\":\"%s\",%s,\"rule\":\"line 3\"}"
                                .formatted(grid, filing, no == 1 ? "filed" : "returned", deadlines));
        fact(
                "/department-response",
                "response.order-received.v1",
                "automation:department-response",
                about + ",%s,%s}".formatted(filing, deadlines));
        if (returned) {
            fact(
                    "/department-response",
                    "response.return-requested.v1",
                    "unit:water-1@dept-water",
                    about + ",\"returnNo\":1,\"reason\":\"%s不归我们管\",\"proposedUnit\":\"dept-road\"}".formatted(NAME));
            fact(
                    "/routing",
                    "routing.return-approved.v1",
                    "dispatcher:disp-1",
                    about + ",\"returnNo\":1,\"nextUnit\":\"dept-road\"}");
            return;
        }
        fact(
                "/department-response",
                "response.dispatch-signed-for.v1",
                "unit:road-1@dept-road",
                about + ",\"inTime\":true}");
        for (int i = 0; i < 3; i++) {
            fact(
                    "/department-response",
                    "response.progress-reported.v1",
                    "unit:road-1@dept-road",
                    about + ",\"note\":\"%s在场\",\"contacted\":true}".formatted(NAME));
        }
        fact(
                "/department-response",
                "response.handling-finished.v1",
                "unit:road-1@dept-road",
                about
                        + ",%s,\"done\":\"修好\",\"evidence\":[{\"name\":\"%s.jpg\",\"mediaType\":\"image/jpeg\",\"size\":9,\"sha256\":\"ab\"}],\"inTime\":true}"
                                .formatted(filing, NAME));
    }

    private void fact(String source, String type, String actor, String data) throws IOException {
        now = now.plusSeconds(1700);
        long place = index++;
        taking.take(
                place,
                new LedgerRecord(
                        (int) (Math.abs((long) issue.hashCode()) % 12),
                        place,
                        now.toEpochMilli() + 40,
                        issue.getBytes(UTF_8),
                        List.of(
                                Header.of("ce_type", type),
                                Header.of("ce_time", now.toString()),
                                Header.of("ce_source", source),
                                Header.of("ce_sequence", "1"),
                                Header.of("ce_actor", actor),
                                Header.of("ce_causationid", "request:" + actor + "/1")),
                        data.getBytes(UTF_8)));
    }
}
