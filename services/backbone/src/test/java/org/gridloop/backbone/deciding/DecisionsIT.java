package org.gridloop.backbone.deciding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.gridloop.backbone.guarding.HttpReason;
import org.gridloop.backbone.journal.Journal;
import org.gridloop.backbone.journal.JournalUnavailable;
import org.gridloop.backbone.journal.TestJournals;
import org.gridloop.events.IntakeEvent;
import org.gridloop.events.IntakeEvent.IssueVoided;
import org.gridloop.parts.TestParts;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class DecisionsIT {

    private static final Cause CAUSE = new Cause("test", Actor.automation("/test"), Instant.EPOCH, null);

    private static final Cause ANOTHER = new Cause("another", Actor.automation("/test"), Instant.EPOCH, null);

    private final Journal journal = TestJournals.over(TestJournals.migrated(TestParts.fresh("backbone")));
    private final String issue = UUID.randomUUID().toString();
    private final CountDownLatch deciding = new CountDownLatch(1);
    private final CountDownLatch mayGoOn = new CountDownLatch(1);

    /** Counts what has happened; what happens next, its test says. */
    private record Counting(BiFunction<Boolean, Integer, List<IntakeEvent>> next)
            implements Decider<Boolean, Integer, IntakeEvent> {
        @Override
        public Integer initial() {
            return 0;
        }

        @Override
        public List<IntakeEvent> decide(Boolean command, Integer state) {
            return next.apply(command, state);
        }

        @Override
        public Integer evolve(Integer state, IntakeEvent event) {
            return state + 1;
        }
    }

    /** Voids what is not void yet; a slow one takes as long as a journal that does not answer. */
    private List<IntakeEvent> voidOnce(boolean slow, int state) {
        if (slow) {
            deciding.countDown();
            try {
                mayGoOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return state == 0 ? List.of(voided()) : List.of();
    }

    /** Voids again and again, so that a second decision shows. */
    private List<IntakeEvent> voidEachTime(boolean refusing, int state) {
        if (refusing) {
            throw Refusal.refused(HttpReason.NOT_FOUND);
        }
        return List.of(voided());
    }

    private IssueVoided voided() {
        return new IssueVoided(issue, "duplicate", "");
    }

    @Test
    void whatACauseHasLedToIsNotDoneAgainForIt() {
        Decisions<Boolean, Integer, IntakeEvent> decisions =
                new AxonDecisionsMaker(journal).over(new Counting(this::voidEachTime), IntakeEvent.class);
        decisions.decideOnce(issue, false, CAUSE);

        Outcome<Integer, IntakeEvent> again = decisions.decideOnce(issue, false, CAUSE);
        Outcome<Integer, IntakeEvent> refusedNow = decisions.decideOnce(issue, true, CAUSE);
        Outcome<Integer, IntakeEvent> another = decisions.decideOnce(issue, false, ANOTHER);

        assertThat(again.changedNothing()).isTrue();
        assertThat(refusedNow.state()).isEqualTo(1);
        assertThat(another.state()).isEqualTo(2);
    }

    @Test
    void whatAnotherProcessDidForTheSameCauseIsNotDoneAgainHere() {
        Decisions<Boolean, Integer, IntakeEvent> here =
                new AxonDecisionsMaker(journal).over(new Counting(this::voidEachTime), IntakeEvent.class);
        Decisions<Boolean, Integer, IntakeEvent> there =
                new AxonDecisionsMaker(journal).over(new Counting(this::voidEachTime), IntakeEvent.class);
        here.decideOnce(issue, false, ANOTHER);
        there.decideOnce(issue, false, CAUSE);

        assertThat(here.decideOnce(issue, false, CAUSE).changedNothing()).isTrue();
        assertThat(here.decideOnce(issue, true, CAUSE).state()).isEqualTo(2);
        assertThat(here.stateOf(issue)).isEqualTo(2);
    }

    @Test
    void whoWaitsInVainForItsTurnIsToldThatItMayTryAgain() throws Exception {
        Decisions<Boolean, Integer, IntakeEvent> decisions = decisions(50);
        whileAnotherDecides(
                decisions,
                () -> assertThatThrownBy(() -> decisions.decide(issue, false, CAUSE))
                        .isInstanceOf(JournalUnavailable.class));
        assertThat(decisions.decide(issue, false, CAUSE).changedNothing()).isTrue();
        assertThat(journal.read(issue, 1)).hasSize(1);
    }

    /** As at the end of a service, when whatever runs is interrupted. */
    @Test
    void whoIsInterruptedWhileItWaitsForItsTurnIsToldSoAndStaysInterrupted() throws Exception {
        Decisions<Boolean, Integer, IntakeEvent> decisions = decisions(60_000);
        whileAnotherDecides(decisions, () -> {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> decisions.decide(issue, false, CAUSE)).isInstanceOf(JournalUnavailable.class);
            assertThat(Thread.interrupted()).isTrue();
        });
    }

    @Test
    void whatBeganWithoutWaitingIsDurableWhenItIsHandedOut() {
        Decisions<Boolean, Integer, IntakeEvent> decisions =
                new AxonDecisionsMaker(journal).over(new Counting(this::voidOnce), IntakeEvent.class);

        Outcome<Integer, IntakeEvent> begun = soon(decisions, CAUSE);

        assertThat(begun).isEqualTo(new Outcome<>(List.of(voided()), 1, 1));
        assertThat(journal.read(issue, 1)).hasSize(1);
        assertThat(decisions.hasHeard(issue, CAUSE.id())).isTrue();
        assertThat(decisions.stateOf(issue)).isEqualTo(1);
    }

    @Test
    void whoBeginsWhatHasBegunDecidesOnWhatStands() {
        Decisions<Boolean, Integer, IntakeEvent> decisions =
                new AxonDecisionsMaker(journal).over(new Counting(this::voidOnce), IntakeEvent.class);
        soon(decisions, CAUSE);

        Outcome<Integer, IntakeEvent> again = soon(decisions, CAUSE);

        assertThat(again.changedNothing()).isTrue();
        assertThat(again.state()).isEqualTo(1);
        assertThat(journal.read(issue, 1)).hasSize(1);
    }

    @Test
    void whileNobodyKnowsWhetherTheJournalIsWholeAnotherThreadWaits() {
        CountDownLatch open = new CountDownLatch(1);
        AtomicReference<Thread> passing = new AtomicReference<>();
        Journal closed = TestJournals.over(TestJournals.migrated(TestParts.fresh("backbone")), () -> {
            passing.set(Thread.currentThread());
            awaitQuietly(open);
        });
        Decisions<Boolean, Integer, IntakeEvent> decisions =
                new AxonDecisionsMaker(closed).over(new Counting(this::voidOnce), IntakeEvent.class);

        CompletableFuture<Outcome<Integer, IntakeEvent>> begun =
                decisions.decideOnNewSoon(issue, false, CAUSE, null).toCompletableFuture();

        assertThat(begun).isNotDone();
        open.countDown();
        assertThat(begun.join().events()).hasSize(1);
        assertThat(passing.get()).isNotSameAs(Thread.currentThread());
        assertThat(closed.read(issue, 1)).hasSize(1);
    }

    @Test
    void whatCannotBeWrittenIsToldToWhoDoesNotWait() {
        PGSimpleDataSource nobody = new PGSimpleDataSource();
        nobody.setURL("jdbc:postgresql://127.0.0.1:1/nothing");
        Decisions<Boolean, Integer, IntakeEvent> decisions =
                new AxonDecisionsMaker(TestJournals.over(nobody)).over(new Counting(this::voidOnce), IntakeEvent.class);

        CompletableFuture<Outcome<Integer, IntakeEvent>> begun =
                decisions.decideOnNewSoon(issue, false, CAUSE, null).toCompletableFuture();

        assertThatThrownBy(begun::join).hasCauseInstanceOf(JournalUnavailable.class);
    }

    private Outcome<Integer, IntakeEvent> soon(Decisions<Boolean, Integer, IntakeEvent> decisions, Cause cause) {
        return decisions
                .decideOnNewSoon(issue, false, cause, null)
                .toCompletableFuture()
                .join();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Decisions<Boolean, Integer, IntakeEvent> decisions(int patienceMillis) {
        var turns = PessimisticLockFactory.builder()
                .acquireAttempts(1)
                .lockAttemptTimeout(patienceMillis)
                .build();
        return new AxonDecisionsMaker(journal, turns, Runnable::run)
                .over(new Counting(this::voidOnce), IntakeEvent.class);
    }

    private void whileAnotherDecides(Decisions<Boolean, Integer, IntakeEvent> decisions, Runnable work)
            throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Outcome<Integer, IntakeEvent>> first = threads.submit(() -> decisions.decide(issue, true, CAUSE));
            assertThat(deciding.await(10, TimeUnit.SECONDS)).isTrue();
            try {
                work.run();
            } finally {
                mayGoOn.countDown();
            }
            assertThat(first.get(10, TimeUnit.SECONDS).events()).hasSize(1);
        }
    }
}
