package org.gridloop.backbone.deciding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.gridloop.backbone.journal.JournalUnavailable;
import org.gridloop.backbone.journal.TestJournals;
import org.gridloop.events.IntakeEvent;
import org.gridloop.events.IntakeEvent.IssueVoided;
import org.gridloop.parts.TestParts;
import org.junit.jupiter.api.Test;

class DecisionsIT {

    private static final Cause CAUSE = new Cause("test", Actor.automation("/test"), Instant.EPOCH, null);

    private final String issue = UUID.randomUUID().toString();
    private final CountDownLatch deciding = new CountDownLatch(1);
    private final CountDownLatch mayGoOn = new CountDownLatch(1);

    /** Voids what is not void yet; a slow one takes as long as a journal that does not answer. */
    private final class Voiding implements Decider<Boolean, Integer, IntakeEvent> {
        @Override
        public Integer initial() {
            return 0;
        }

        @Override
        public List<IntakeEvent> decide(Boolean slow, Integer state) {
            if (slow) {
                deciding.countDown();
                try {
                    mayGoOn.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return state == 0 ? List.of(new IssueVoided(issue, "duplicate", "")) : List.of();
        }

        @Override
        public Integer evolve(Integer state, IntakeEvent event) {
            return state + 1;
        }
    }

    @Test
    void whoWaitsInVainForItsTurnIsToldThatItMayTryAgain() throws Exception {
        var journal = TestJournals.over(TestJournals.migrated(TestParts.fresh("backbone")));
        var turns = PessimisticLockFactory.builder()
                .acquireAttempts(1)
                .lockAttemptTimeout(50)
                .build();
        Decisions<Boolean, Integer, IntakeEvent> decisions =
                new AxonDecisionsMaker(journal, turns).over(new Voiding(), IntakeEvent.class);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Outcome<Integer, IntakeEvent>> first = threads.submit(() -> decisions.decide(issue, true, CAUSE));
            assertThat(deciding.await(10, TimeUnit.SECONDS)).isTrue();
            try {
                assertThatThrownBy(() -> decisions.decide(issue, false, CAUSE)).isInstanceOf(JournalUnavailable.class);
            } finally {
                mayGoOn.countDown();
            }
            assertThat(first.get(10, TimeUnit.SECONDS).events()).hasSize(1);
        }
        assertThat(decisions.decide(issue, false, CAUSE).changedNothing()).isTrue();
        assertThat(journal.read(issue, 1)).hasSize(1);
    }
}
