package org.gridloop.chaos.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridloop.chaos.checking.Evidence.Digest;
import org.gridloop.chaos.checking.Evidence.TierSum;

/** What is seen of a run in which nothing went wrong: two issues, one straight to the close, one reworked. */
final class GoodRun {

    static final String STRAIGHT = "issue-1";
    static final String REWORKED = "issue-2";
    static final String UNIT = "dept-power";

    final Evidence evidence = new Evidence();
    private final Map<String, Long> sequences = new HashMap<>();
    private String cause = "";

    GoodRun() {
        begin(STRAIGHT);
        handled(STRAIGHT, 1, 1);
        end(STRAIGHT);
        begin(REWORKED);
        handled(REWORKED, 1, 1);
        asked("fail", REWORKED, 1);
        told("/evaluation", REWORKED, "evaluation.check-failed.v1", "");
        told("/routing", REWORKED, Deeds.DISPATCHED, "\"dispatchNo\":2");
        received(REWORKED, 2);
        handled(REWORKED, 2, 2);
        end(REWORKED);
        for (String view : List.of("intake.issues", "evaluation.briefs")) {
            evidence.viewsOfReported.put(view, new ArrayList<>(List.of(STRAIGHT, REWORKED)));
        }
        evidence.viewsOfFiled.put("routing.board_issue", new ArrayList<>(List.of(STRAIGHT, REWORKED)));
        evidence.tierSums.add(new TierSum("open", 2, 2));
        evidence.digests.add(new Digest("intake/issues/issues", true, ""));
        evidence.lag.put("group intake", 0L);
    }

    private void begin(String issue) {
        asked("report", issue, 1);
        cause = "the report";
        told("/intake", issue, Deeds.REPORTED, "");
        told("/intake", issue, Deeds.FILED, "");
        told("/routing", issue, Deeds.DISPATCHED, "\"dispatchNo\":1");
        received(issue, 1);
    }

    private void received(String issue, int dispatchNo) {
        Fact order = told(
                "/department-response",
                issue,
                Deeds.RECEIVED,
                "\"dispatchNo\":" + dispatchNo + ",\"unit\":\"" + UNIT + "\"");
        evidence.topics
                .computeIfAbsent(UNIT, unit -> new ArrayList<>())
                .add(new Fact(
                        0, order.offset(), issue, order.id(), order.source(), "dispatch.order.v1", "", order.value()));
        evidence.unitLogs.computeIfAbsent(UNIT, unit -> new ArrayList<>()).add(issue + "/" + dispatchNo);
    }

    private void handled(String issue, int dispatchNo, int checkNo) {
        asked("sign", issue, dispatchNo);
        told("/department-response", issue, "response.dispatch-signed-for.v1", "\"dispatchNo\":" + dispatchNo);
        asked("finish", issue, dispatchNo);
        told("/department-response", issue, "response.handling-finished.v1", "\"dispatchNo\":" + dispatchNo);
        told("/evaluation", issue, "evaluation.check-assigned.v1", "\"checkNo\":" + checkNo);
    }

    private void end(String issue) {
        asked("pass", issue, 1);
        told("/evaluation", issue, "evaluation.check-passed.v1", "");
        asked("callback", issue, 1);
        told("/evaluation", issue, "evaluation.callback-recorded.v1", "\"callbackNo\":1");
        told("/evaluation", issue, "evaluation.issue-closed.v1", "");
    }

    void asked(String deed, String issue, int number) {
        evidence.asked.add(new Asked(deed, deed + "/" + issue + "/" + number, issue, true, true));
    }

    /** Journals a fact and tells it. */
    Fact told(String source, String issue, String type, String components) {
        long sequence = sequences.merge(source + issue, 1L, Long::sum);
        String value = "{" + components + "}";
        journaled(source, issue, sequence, type, value);
        Fact fact = new Fact(0, evidence.log.size(), issue, issue + ":" + sequence, source, type, cause, value);
        evidence.log.add(fact);
        cause = fact.reference();
        return fact;
    }

    void journaled(String source, String issue, long sequence, String type, String value) {
        List<JournalRow> rows = evidence.journals.computeIfAbsent(source, same -> new ArrayList<>());
        rows.add(new JournalRow(rows.size() + 1, issue, sequence, type, value));
    }

    /** Where the first fact of a kind stands in the log. */
    int place(String issue, String type) {
        for (int i = 0; i < evidence.log.size(); i++) {
            Fact fact = evidence.log.get(i);
            if (fact.issueId().equals(issue) && fact.type().equals(type)) {
                return i;
            }
        }
        throw new IllegalArgumentException(type);
    }
}
