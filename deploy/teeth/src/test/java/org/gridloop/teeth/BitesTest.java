package org.gridloop.teeth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gridloop.backbone.guarding.TryMasking;
import org.gridloop.backbone.hearing.TryAnError;
import org.gridloop.backbone.hearing.TryFoldingMany;
import org.gridloop.backbone.hearing.TryHearingAgain;
import org.gridloop.backbone.hearing.TryOffsets;
import org.gridloop.backbone.hearing.TryTheGuard;
import org.gridloop.backbone.hearing.TryThePosition;
import org.gridloop.backbone.journal.TryReplying;
import org.gridloop.backbone.journal.TryReplyingSoon;
import org.gridloop.backbone.journal.TryTheLock;
import org.gridloop.backbone.telling.TryALostTail;
import org.gridloop.backbone.telling.TryThePartition;
import org.gridloop.chaos.teeth.Tooth;
import org.gridloop.intake.reporting.TryAKeyTwice;
import org.gridloop.response.feeds.TryTwoUnits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BitesTest {

    /** What is seen of the product without a bug, and with it. */
    record Trial(String bug, Class<? extends Supplier<String>> probe, String well, String bitten) {
        @Override
        public String toString() {
            return bug + " " + probe.getSimpleName();
        }
    }

    static List<Trial> trials() {
        return List.of(
                new Trial("append-lock-skipped", TryTheLock.class, "locked", "inserted in a transaction"),
                new Trial("reply-before-commit", TryReplying.class, "written", "written afterwards"),
                new Trial("reply-before-commit", TryReplyingSoon.class, "written", "written afterwards"),
                new Trial("offset-before-apply", TryOffsets.class, "nothing to commit", "committed unheard"),
                new Trial("offset-before-apply", TryThePosition.class, "asked", "Optional.empty"),
                new Trial("no-deduplication", TryHearingAgain.class, "AGAIN", "NEXT"),
                new Trial("view-without-its-guard", TryTheGuard.class, "0 folded", "1 folded"),
                new Trial("error-skipped", TryAnError.class, "1 parked", "0 parked"),
                new Trial("fold-by-chance", TryFoldingMany.class, "all", "some"),
                new Trial("tail-check-off", TryALostTail.class, "goes back", "goes on"),
                new Trial("order-lost", TryThePartition.class, "by the key", "any"),
                new Trial("wrong-unit", TryTwoUnits.class, "two topics", "one topic"),
                new Trial("key-ignored", TryAKeyTwice.class, "one issue", "two issues"),
                new Trial("masking-off", TryMasking.class, "masked", "as it came"));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aBugChangesWhatTheProductDoes(Trial trial) throws ReflectiveOperationException {
        assertThat(BittenLoader.seen(List.of(), trial.probe())).isEqualTo(trial.well());
        assertThat(BittenLoader.seen(Bites.of(trial.bug()), trial.probe())).isEqualTo(trial.bitten());
    }

    @Test
    void everyBugIsTried() {
        assertThat(trials().stream().map(Trial::bug)).containsAll(Bites.names());
    }

    @Test
    void everyBugFindsAllThatItIsToChange() throws ClassNotFoundException {
        for (String bug : Bites.names()) {
            BittenLoader loader = new BittenLoader(Bites.of(bug));
            for (Bite bite : Bites.of(bug)) {
                loader.loadClass(bite.type());
            }
            assertThat(loader.changed())
                    .as(bug)
                    .isEqualTo(Bites.of(bug).stream().map(Bite::type).collect(Collectors.toSet()));
        }
    }

    @Test
    void aMethodThatIsNotThereIsToldAndNotPassedOver() {
        Bite renamed = new Bite(
                "org.gridloop.backbone.guarding.Masking", "maskAll", List.of("String"), ReportingAdvice.AsItCame.class);
        assertThatThrownBy(() -> new BittenLoader(List.of(renamed)).loadClass(renamed.type()))
                .isInstanceOf(AssertionError.class)
                .hasRootCauseMessage("there is no org.gridloop.backbone.guarding.Masking.maskAll[String]");
    }

    @Test
    void theAgentAndTheChaosKnowTheSameBugs() {
        assertThat(Bites.names())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Tooth.values()).map(Tooth::code).toList());
        assertThat(Map.copyOf(trials().stream().collect(Collectors.groupingBy(Trial::bug, Collectors.counting()))))
                .hasSizeGreaterThanOrEqualTo(10);
    }
}
