package org.gridloop.looptest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which fact may follow which, written down from the field's own description of an issue's life and not from the
 * product: one line a state, one word a step.
 */
final class LegalLives {

    private static final String TABLE = """
            START       intake.issue-reported.v1            REPORTED
            REPORTED    intake.verification-requested.v1    VERIFYING
            VERIFYING   intake.issue-verified.v1            REPORTED
            REPORTED    intake.issue-rejected.v1            NOT_ACCEPTED
            REPORTED    intake.issue-voided.v1              VOIDED
            REPORTED    intake.issue-withdrawn.v1           TAKEN_BACK
            REPORTED    intake.issue-merged.v1              MERGED
            MERGED      intake.issue-unmerged.v1            REPORTED
            MERGED      evaluation.issue-closed.v1          CLOSED_WITH
            REPORTED    intake.issue-filed.v1               FILED
            FILED       intake.issue-merged.v1              F_MERGED
            F_MERGED    intake.issue-unmerged.v1            FILED
            F_MERGED    evaluation.issue-closed.v1          CLOSED_WITH
            F_MERGED    routing.issue-dispatched.v1         CROSSED
            CROSSED     intake.issue-merged.v1              TOLD_AGAIN
            CROSSED     response.order-received.v1          C_WAITING
            TOLD_AGAIN  response.order-received.v1          C_TOLD
            C_WAITING   intake.issue-merged.v1              C_TOLD
            C_TOLD      response.order-withdrawn.v1         C_MERGED
            C_MERGED    intake.issue-unmerged.v1            FILED
            C_MERGED    evaluation.issue-closed.v1          CLOSED_WITH
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
            HANDLING    response.extension-requested.v1     HANDLING
            HANDLING    routing.extension-approved.v1       EXTENDED
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
            CALLBACK    evaluation.issue-reopened.v1        REOPENED
            CALLED      evaluation.callback-recorded.v1     CALLED
            CALLED      evaluation.issue-closed.v1          CLOSED
            CALLED      evaluation.issue-reopened.v1        REOPENED
            CLOSED      evaluation.issue-reopened.v1        REOPENED
            REOPENED    routing.issue-dispatched.v1         DISPATCHED
            CLOSED      evaluation.score-appealed.v1        CLOSED
            """;

    /** 强制结案, by a supervisor; whoever has the order is told. */
    private static final String BY_FORCE = """
            WAITING     evaluation.issue-closed.v1          CUT_OFF
            W_RETURNING evaluation.issue-closed.v1          CUT_OFF
            H_RETURNING evaluation.issue-closed.v1          CUT_OFF
            SUSPENDED   evaluation.issue-closed.v1          CUT_OFF
            JOINT       evaluation.issue-closed.v1          CUT_OFF
            HANDLING    evaluation.issue-closed.v1          CUT_OFF
            CUT_OFF     response.order-withdrawn.v1         CLOSED
            CHECKING    evaluation.issue-closed.v1          CLOSED
            CALLBACK    evaluation.issue-closed.v1          CLOSED
            """;

    /** Facts that may come at any time once an issue was dispatched, until it is closed, and move nothing. */
    private static final Set<String> BESIDE = Set.of(
            "routing.tier-escalated.v1",
            "routing.tier-lowered.v1",
            "routing.issue-reminded.v1",
            "routing.supervision-ordered.v1",
            "routing.supervision-raised.v1",
            "routing.extension-refused.v1");

    /** Facts that may still come when it is closed: what was begun before is brought to its end. */
    private static final Set<String> AFTERWARDS = Set.of(
            "routing.supervision-lifted.v1",
            "response.late-finish-kept.v1",
            "evaluation.appeal-reviewed.v1",
            "evaluation.appeal-decided.v1");

    private static final String SUPPLEMENTED = "intake.issue-supplemented.v1";

    private static final Set<String> NEVER_DISPATCHED = Set.of(
            "START",
            "REPORTED",
            "VERIFYING",
            "FILED",
            "MERGED",
            "F_MERGED",
            "CROSSED",
            "TOLD_AGAIN",
            "C_WAITING",
            "C_TOLD",
            "C_MERGED",
            "NOT_ACCEPTED",
            "VOIDED",
            "TAKEN_BACK",
            "CLOSED_WITH");

    /** Words may be added to whatever is not over, merged issues as well. */
    private static final Set<String> OVER =
            Set.of("START", "NOT_ACCEPTED", "VOIDED", "TAKEN_BACK", "CLOSED", "CLOSED_WITH", "CUT_OFF");

    static final Set<String> ENDS =
            Set.of("CLOSED", "CLOSED_WITH", "NOT_ACCEPTED", "VOIDED", "TAKEN_BACK", "MERGED", "F_MERGED", "C_MERGED");

    private static final Map<String, Map<String, String>> STEPS = steps(TABLE);
    private static final Map<String, Map<String, String>> ALL_STEPS = steps(TABLE + BY_FORCE);

    private static final SortedSet<String> ALPHABET = everyFact();

    private LegalLives() {}

    /** @return the steps of the tables, those by force as well, by the state they start from and their fact */
    static Map<String, Map<String, String>> table() {
        return ALL_STEPS;
    }

    /** @return the state after the fact, or null when it may not follow, by force neither */
    static @Nullable String after(String state, String type) {
        return after(ALL_STEPS, state, type);
    }

    private static @Nullable String after(Map<String, Map<String, String>> table, String state, String type) {
        String next = table.getOrDefault(state, Map.of()).get(type);
        return next == null && isBeside(state, type) ? state : next;
    }

    private static boolean isBeside(String state, String type) {
        if (type.equals(SUPPLEMENTED)) {
            return !OVER.contains(state);
        }
        boolean afterwards = AFTERWARDS.contains(type);
        return !NEVER_DISPATCHED.contains(state) && (afterwards || BESIDE.contains(type) && !OVER.contains(state));
    }

    /** @return every fact that the table names or that may come beside it, in the order of their names */
    static SortedSet<String> alphabet() {
        return ALPHABET;
    }

    private static SortedSet<String> everyFact() {
        SortedSet<String> types = new TreeSet<>(BESIDE);
        types.add(SUPPLEMENTED);
        types.addAll(AFTERWARDS);
        ALL_STEPS.values().forEach(steps -> types.addAll(steps.keySet()));
        return Collections.unmodifiableSortedSet(types);
    }

    private static Map<String, Map<String, String>> steps(String table) {
        Map<String, Map<String, String>> steps = new HashMap<>();
        table.lines()
                .map(line -> line.trim().split(" +", -1))
                .forEach(step ->
                        steps.computeIfAbsent(step[0], state -> new HashMap<>()).put(step[1], step[2]));
        return steps;
    }

    /**
     * @return what is wrong with this life, in which nobody closed anything by force, or nothing; {@code types} in the
     *     order of the log, each fact once
     */
    static List<String> faults(List<String> types) {
        List<String> faults = new ArrayList<>();
        String state = "START";
        for (String type : types) {
            String next = after(STEPS, state, type);
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
