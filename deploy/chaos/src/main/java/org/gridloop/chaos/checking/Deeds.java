package org.gridloop.chaos.checking;

import java.util.Map;

/** Which fact tells that something was done. */
final class Deeds {

    static final String REPORTED = "intake.issue-reported.v1";
    static final String FILED = "intake.issue-filed.v1";
    static final String DISPATCHED = "routing.issue-dispatched.v1";
    static final String RECEIVED = "response.order-received.v1";

    static final Map<String, String> FACTS = Map.of(
            "report", REPORTED,
            "sign", "response.dispatch-signed-for.v1",
            "finish", "response.handling-finished.v1",
            "return", "response.return-requested.v1",
            "approve", "routing.return-approved.v1",
            "pass", "evaluation.check-passed.v1",
            "fail", "evaluation.check-failed.v1",
            "callback", "evaluation.callback-recorded.v1");

    /** What makes two facts of one issue the same effect: the component that numbers them. */
    static final Map<String, String> NUMBERS = Map.of(
            DISPATCHED,
            "dispatchNo",
            RECEIVED,
            "dispatchNo",
            "response.order-withdrawn.v1",
            "dispatchNo",
            "response.dispatch-signed-for.v1",
            "dispatchNo",
            "response.handling-finished.v1",
            "dispatchNo",
            "response.return-requested.v1",
            "returnNo",
            "routing.return-approved.v1",
            "returnNo",
            "evaluation.check-assigned.v1",
            "checkNo",
            "evaluation.callback-recorded.v1",
            "callbackNo",
            "evaluation.issue-reopened.v1",
            "reopenNo");

    private Deeds() {}
}
