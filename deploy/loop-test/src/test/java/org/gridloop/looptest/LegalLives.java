package org.gridloop.looptest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which fact may follow which, written down from the field's own description of an issue's life and not from the
 * product: one line a state, one word a step.
 */
final class LegalLives {

    private static final String TABLE = """
            START       intake.issue-reported.v1            REPORTED
            REPORTED    intake.issue-supplemented.v1        REPORTED
            REPORTED    intake.verification-requested.v1    VERIFYING
            VERIFYING   intake.issue-supplemented.v1        VERIFYING
            VERIFYING   intake.issue-verified.v1            REPORTED
            REPORTED    intake.issue-rejected.v1            NOT_ACCEPTED
            REPORTED    intake.issue-voided.v1              VOIDED
            REPORTED    intake.issue-withdrawn.v1           TAKEN_BACK
            REPORTED    intake.issue-merged.v1              MERGED
            MERGED      intake.issue-unmerged.v1            REPORTED
            REPORTED    intake.issue-filed.v1               FILED
            FILED       routing.issue-dispatched.v1         DISPATCHED
            DISPATCHED  response.order-received.v1          WAITING
            WAITING     response.dispatch-signed-for.v1     HANDLING
            WAITING     response.return-requested.v1        W_RETURNING
            W_RETURNING routing.return-refused.v1           W_REFUSED
            W_REFUSED   response.order-kept.v1              WAITING
            W_RETURNING routing.return-approved.v1          RELEASED
            HANDLING    response.progress-reported.v1       HANDLING
            HANDLING    response.return-requested.v1        H_RETURNING
            H_RETURNING routing.return-refused.v1           H_REFUSED
            H_REFUSED   response.order-kept.v1              HANDLING
            H_RETURNING routing.return-approved.v1          RELEASED
            RELEASED    routing.issue-dispatched.v1         PASSED_ON
            RELEASED    response.order-withdrawn.v1         WITHDRAWN
            PASSED_ON   response.order-withdrawn.v1         DISPATCHED
            WITHDRAWN   routing.issue-dispatched.v1         DISPATCHED
            HANDLING    response.extension-requested.v1     EXTENDING
            EXTENDING   routing.extension-refused.v1        HANDLING
            EXTENDING   routing.extension-approved.v1       EXTENDED
            EXTENDED    response.order-rescheduled.v1       HANDLING
            HANDLING    routing.handling-suspended.v1       SUSPENDING
            SUSPENDING  response.order-rescheduled.v1       SUSPENDED
            SUSPENDED   routing.handling-resumed.v1         RESUMING
            RESUMING    response.order-rescheduled.v1       HANDLING
            HANDLING    routing.whistle-blown.v1            JOINT
            JOINT       response.unit-reported-in.v1        JOINT
            JOINT       response.progress-reported.v1       JOINT
            JOINT       routing.joint-handling-concluded.v1 HANDLING
            HANDLING    response.handling-finished.v1       HANDLED
            HANDLED     evaluation.check-assigned.v1        CHECKING
            CHECKING    evaluation.check-failed.v1          FAILED
            FAILED      routing.issue-dispatched.v1         DISPATCHED
            CHECKING    evaluation.check-passed.v1          CALLBACK
            CALLBACK    evaluation.callback-recorded.v1     CALLED
            CALLED      evaluation.callback-recorded.v1     CALLED
            CALLED      evaluation.issue-closed.v1          CLOSED
            CALLED      evaluation.issue-reopened.v1        REOPENED
            CLOSED      evaluation.issue-reopened.v1        REOPENED
            REOPENED    routing.issue-dispatched.v1         DISPATCHED
            CLOSED      evaluation.score-appealed.v1        APPEALED
            APPEALED    evaluation.appeal-reviewed.v1       APPEALED
            APPEALED    evaluation.appeal-decided.v1        CLOSED
            """;

    /** Facts that may come in any state of an open issue that has been filed, and change none. */
    private static final Set<String> ANY_TIME = Set.of(
            "routing.tier-escalated.v1",
            "routing.tier-lowered.v1",
            "routing.issue-reminded.v1",
            "routing.supervision-ordered.v1",
            "routing.supervision-raised.v1",
            "routing.supervision-lifted.v1",
            "intake.issue-supplemented.v1");

    private static final Set<String> ENDS = Set.of("CLOSED", "NOT_ACCEPTED", "VOIDED", "TAKEN_BACK", "MERGED");

    private static final Map<String, Map<String, String>> STEPS = steps();

    private LegalLives() {}

    private static Map<String, Map<String, String>> steps() {
        Map<String, Map<String, String>> steps = new HashMap<>();
        TABLE.lines()
                .map(line -> line.trim().split(" +", -1))
                .forEach(step ->
                        steps.computeIfAbsent(step[0], state -> new HashMap<>()).put(step[1], step[2]));
        return steps;
    }

    /** @return what is wrong with this life, or nothing; {@code types} in the order of the log, each fact once */
    static List<String> faults(List<String> types) {
        List<String> faults = new ArrayList<>();
        String state = "START";
        for (String type : types) {
            String next = STEPS.getOrDefault(state, Map.of()).get(type);
            if (next == null && ANY_TIME.contains(type) && !ENDS.contains(state) && !state.equals("START")) {
                next = state;
            }
            if (next == null) {
                faults.add(type + " after " + state + " in " + types);
                return faults;
            }
            state = next;
        }
        if (!ENDS.contains(state)) {
            faults.add("ends in " + state + ": " + types);
        }
        return faults;
    }
}
