package org.gridloop.backbone.telling;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.gridloop.backbone.journal.JournalClosed;
import org.gridloop.backbone.journal.JournalUnavailable;
import org.junit.jupiter.api.Test;

class WholenessTest {

    private static final long LONG = TimeUnit.MINUTES.toNanos(1);

    @Test
    void beforeTheFirstLookNobodyWrites() {
        assertThatThrownBy(new Wholeness(0)::pass).isInstanceOf(JournalUnavailable.class);
    }

    @Test
    void whoCameBeforeTheLookWaitsForIt() throws Exception {
        Wholeness wholeness = new Wholeness(LONG);
        CompletableFuture<Void> writer = CompletableFuture.runAsync(wholeness::pass);
        wholeness.found();
        writer.get(10, TimeUnit.SECONDS);
    }

    @Test
    void whatTheJournalLacksIsToldToWhoeverWaits() {
        Wholeness wholeness = new Wholeness(LONG);
        CompletableFuture<Void> writer = CompletableFuture.runAsync(wholeness::pass);
        wholeness.lacks("the log is ahead");
        assertThatThrownBy(() -> writer.get(10, TimeUnit.SECONDS))
                .hasCauseInstanceOf(JournalClosed.class)
                .hasMessageContaining("the log is ahead");
        assertThatThrownBy(wholeness::pass).isInstanceOf(JournalClosed.class);
    }

    @Test
    void aJournalReadBackIsWrittenAgain() {
        Wholeness wholeness = new Wholeness(0);
        wholeness.lacks("the log is ahead");
        wholeness.found();
        assertThatCode(wholeness::pass).doesNotThrowAnyException();
    }

    @Test
    void aDatabaseThatWasAwayIsLookedAtAgain() {
        Wholeness wholeness = new Wholeness(0);
        wholeness.found();
        wholeness.doubt();
        assertThatThrownBy(wholeness::pass).isInstanceOf(JournalUnavailable.class);
    }

    @Test
    void doubtDoesNotForgetWhatIsLacking() {
        Wholeness wholeness = new Wholeness(0);
        wholeness.lacks("the log is ahead");
        wholeness.doubt();
        assertThatThrownBy(wholeness::pass).isInstanceOf(JournalClosed.class);
    }
}
