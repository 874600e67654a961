package org.gridloop.chaos.checking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which fact may follow which in the lives that are played here, from the description of an issue's life: one line a step. */
final class LegalLives {

    private static final String TABLE = """
            START       intake.issue-reported.v1         REPORTED
            REPORTED    intake.issue-filed.v1            FILED
            FILED       routing.issue-dispatched.v1      DISPATCHED
            DISPATCHED  response.order-received.v1       WAITING
            WAITING     response.return-requested.v1     RETURNING
            RETURNING   routing.return-approved.v1       RELEASED
            RELEASED    routing.issue-dispatched.v1      PASSED_ON
            RELEASED    response.order-withdrawn.v1      WITHDRAWN
            PASSED_ON   response.order-withdrawn.v1      DISPATCHED
            WITHDRAWN   routing.issue-dispatched.v1      DISPATCHED
            WAITING     response.dispatch-signed-for.v1  HANDLING
            HANDLING    response.progress-reported.v1    HANDLING
            HANDLING    response.handling-finished.v1    HANDLED
            HANDLED     evaluation.check-assigned.v1     CHECKING
            CHECKING    evaluation.check-failed.v1       FAILED
            FAILED      routing.issue-dispatched.v1      DISPATCHED
            CHECKING    evaluation.check-passed.v1       CALLBACK
            CALLBACK    evaluation.callback-recorded.v1  CALLED
            CALLED      evaluation.issue-closed.v1       CLOSED
            CALLED      evaluation.issue-reopened.v1     REOPENED
            REOPENED    routing.issue-dispatched.v1      DISPATCHED
            """;

    /** They move nothing, and may come at any time while an issue is with a unit. */
    private static final Set<String> BESIDE =
            Set.of("routing.tier-escalated.v1", "routing.supervision-raised.v1", "intake.issue-supplemented.v1");

    private static final Set<String> NOT_WITH_A_UNIT = Set.of("START", "REPORTED", "CLOSED");

    private static final Map<String, String> STEPS = steps();

    private LegalLives() {}

    private static Map<String, String> steps() {
        Map<String, String> steps = new HashMap<>();
        TABLE.lines()
                .map(line -> line.trim().split(" +", -1))
                .forEach(step -> steps.put(step[0] + " " + step[1], step[2]));
        return steps;
    }

    /** @return what is wrong with a life that should have come to its end, or null */
    static @Nullable String fault(List<String> types) {
        String state = "START";
        for (String type : types) {
            String next = STEPS.get(state + " " + type);
            if (next == null && !(BESIDE.contains(type) && !NOT_WITH_A_UNIT.contains(state))) {
                return type + " after " + state + " in " + types;
            }
            state = next == null ? state : next;
        }
        return state.equals("CLOSED") ? null : "ends in " + state + ": " + types;
    }
}
