package org.gridloop.looptest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.gridloop.local.Suite;
import org.gridloop.local.demo.Play;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 500 issues pass through a suite of real processes while each service, the broker and PostgreSQL are killed with -9.
 * Whatever was answered with 201 must be found again, once, everywhere, with a legal life.
 */
class LoopUnderFaultsIT {

    private static final int ISSUES = 500;
    private static final int PORT_BASE = 28_640;
    private static final Duration BACK = Duration.ofSeconds(120);

    /** The first two while reports come in, the others while the issues are worked on. */
    private static final List<String> VICTIMS =
            List.of("intake", "postgres", "routing", "response", "broker", "evaluation");

    @Test
    void nothingAcceptedIsLostDoubledOrIllegalWhenEveryPartIsKilled(@TempDir Path data) throws Exception {
        try (Suite suite = Suite.start(data, PORT_BASE);
                ExecutorService threads = Executors.newFixedThreadPool(1)) {
            Future<Play.Played> playing =
                    threads.submit(() -> Play.sampleIssues(suite, ISSUES, 7, System.out::println));
            List<String> killed = killEachPart(suite, playing);
            Play.Played played = playing.get(8, TimeUnit.MINUTES);
            assertThat(killed).as("every part was killed while issues passed").isEqualTo(VICTIMS);
            assertThat(played.notTaken()).isZero();
            assertThat(played.accepted()).hasSize(ISSUES);
            assertThat(played.failed()).isEmpty();
            check(suite, played);
        }
    }

    private static void check(Suite suite, Play.Played played) throws Exception {
        Awaitility.await()
                .atMost(60, TimeUnit.SECONDS)
                .pollInterval(1, TimeUnit.SECONDS)
                .untilAsserted(() -> new LoopCheck(suite, played.accepted()).everyAcceptedIssueStandsOnceInTheViews());
        LoopCheck check = new LoopCheck(suite, played.accepted());
        check.everyAcceptedIssueStandsOnceInTheLogAndNothingElse();
        check.everyLifeIsLegal();
        check.sequencesAreContiguousPerTellerAndIssue();
        check.journalsAndLogHoldTheSame();
        check.noDispatchCheckOrCallbackNumberIsUsedTwice();
        check.everyOrderStandsInItsUnitsTopicAlone();
        check.nothingIsParked();
        check.noPhoneIsFoundOutsideTheVault();
        LedgerCheck ledger = new LedgerCheck(suite);
        ledger.everyRecordIsKept(check.facts() + check.resent());
        ledger.everyJournalAgreesWithIt(check.facts());
        ledger.nothingWasChanged();
        RebuildCheck.everyViewIsTheSameUnderAnotherZoneAndLanguage(suite);
        System.out.printf(
                "whole loop: %d issues, %d facts, %d records told again after a fault%n",
                played.accepted().size(), check.facts(), check.resent());
    }

    /** @return the parts that were killed while the issues were still on their way */
    private static List<String> killEachPart(Suite suite, Future<Play.Played> playing) throws InterruptedException {
        List<String> killed = new ArrayList<>();
        Awaitility.await().atMost(BACK).until(() -> factsSoFar(suite) > 20);
        for (String victim : VICTIMS) {
            OptionalLong before = suite.pid(victim);
            if (playing.isDone()) {
                return killed;
            }
            suite.kill(victim);
            killed.add(victim);
            Awaitility.await()
                    .atMost(BACK)
                    .until(() -> !suite.pid(victim).equals(before) && suite.isReady(victim) || failed(playing));
        }
        return killed;
    }

    private static boolean failed(Future<Play.Played> playing) throws InterruptedException {
        if (!playing.isDone()) {
            return false;
        }
        try {
            playing.get();
            return false;
        } catch (ExecutionException e) {
            return true;
        }
    }

    private static int factsSoFar(Suite suite) {
        return LogDump.topics(suite.kafka(), "issue-events").isEmpty()
                ? 0
                : LogDump.of(suite.kafka(), "issue-events").size();
    }
}
