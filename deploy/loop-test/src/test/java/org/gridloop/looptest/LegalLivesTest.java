package org.gridloop.looptest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LegalLivesTest {

    private static final List<String> PLAIN = List.of(
            "intake.issue-reported.v1",
            "intake.issue-filed.v1",
            "routing.issue-dispatched.v1",
            "response.order-received.v1",
            "response.dispatch-signed-for.v1",
            "response.handling-finished.v1",
            "evaluation.check-assigned.v1",
            "evaluation.check-passed.v1",
            "evaluation.callback-recorded.v1",
            "evaluation.issue-closed.v1");

    @Test
    void aPlainLifeIsLegal() {
        assertThat(LegalLives.faults(PLAIN)).isEmpty();
    }

    @Test
    void aLifeWithoutAnyOneOfItsFactsIsNot() {
        for (int left = 0; left < PLAIN.size(); left++) {
            List<String> life = new ArrayList<>(PLAIN);
            life.remove(left);
            assertThat(LegalLives.faults(life)).as("without " + PLAIN.get(left)).isNotEmpty();
        }
    }

    @Test
    void aLifeWithAnyOneOfItsFactsDoubledIsNot() {
        for (int doubled = 0; doubled < PLAIN.size(); doubled++) {
            String type = PLAIN.get(doubled);
            if (!type.equals("evaluation.callback-recorded.v1")) { // an unreachable reporter is called again
                List<String> life = new ArrayList<>(PLAIN);
                life.add(doubled, type);
                assertThat(LegalLives.faults(life)).as("twice " + type).isNotEmpty();
            }
        }
    }

    @Test
    void twoFactsInTheWrongOrderAreNotLegal() {
        for (int first = 0; first < PLAIN.size() - 1; first++) {
            List<String> life = new ArrayList<>(PLAIN);
            life.set(first, PLAIN.get(first + 1));
            life.set(first + 1, PLAIN.get(first));
            assertThat(LegalLives.faults(life)).as("swapped at " + first).isNotEmpty();
        }
    }

    @Test
    void aLifeWithVerificationExtensionSuspensionAndAWhistleIsLegal() {
        List<String> life = new ArrayList<>(PLAIN);
        life.addAll(
                5,
                List.of(
                        "response.extension-requested.v1",
                        "routing.extension-approved.v1",
                        "response.order-rescheduled.v1",
                        "routing.handling-suspended.v1",
                        "response.order-rescheduled.v1",
                        "routing.handling-resumed.v1",
                        "response.order-rescheduled.v1",
                        "routing.whistle-blown.v1",
                        "response.unit-reported-in.v1",
                        "routing.supervision-raised.v1",
                        "routing.joint-handling-concluded.v1"));
        life.addAll(1, List.of("intake.verification-requested.v1", "intake.issue-verified.v1"));

        assertThat(LegalLives.faults(life)).isEmpty();
    }

    @Test
    void nothingIsFinishedWhileItIsSuspendedOrInJointHandling() {
        for (String pause : List.of("routing.handling-suspended.v1", "routing.whistle-blown.v1")) {
            List<String> life = new ArrayList<>(PLAIN);
            life.add(5, pause);
            assertThat(LegalLives.faults(life)).as(pause).isNotEmpty();
        }
    }

    @Test
    void whatWasTakenBackIsNotFiled() {
        List<String> life = new ArrayList<>(PLAIN);
        life.add(1, "intake.issue-withdrawn.v1");
        assertThat(LegalLives.faults(life)).isNotEmpty();
    }
}
