package org.gridloop.teeth;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What each seeded bug changes. */
final class Bites {

    private static final String HEARING = "org.gridloop.backbone.hearing.";
    private static final String TELLING = "org.gridloop.backbone.telling.";
    private static final String JOURNAL = "org.gridloop.backbone.journal.";

    private static final Map<String, List<Bite>> ALL = new TreeMap<>(Map.ofEntries(
            bug(
                    "append-lock-skipped",
                    new Bite(
                            JOURNAL + "JournalTable",
                            "insertAtOnce",
                            List.of("Connection", "List"),
                            JournalAdvice.WithoutTheLock.class)),
            bug(
                    "reply-before-commit",
                    new Bite(JOURNAL + "GroupCommit", "write", List.of("Object"), JournalAdvice.Later.class),
                    new Bite(JOURNAL + "GroupCommit", "writeSoon", List.of("Object"), JournalAdvice.SaidAtOnce.class)),
            bug(
                    "offset-before-apply",
                    new Bite(HEARING + "Rounds", "bring", List.of("List"), HearingAdvice.DoneWhenBrought.class),
                    new Bite(
                            HEARING + "HeardTable",
                            "position",
                            List.of("Rows", "int"),
                            HearingAdvice.NothingRemembered.class)),
            bug(
                    "no-deduplication",
                    new Bite(HEARING + "HeldQueue", "turn", List.of("Heard", "Map"), HearingAdvice.AgainIsNext.class)),
            bug(
                    "view-without-its-guard",
                    new Bite(HEARING + "BatchInViews", "apply", List.of(), HearingAdvice.AllIsFresh.class)),
            bug(
                    "error-skipped",
                    new Bite(
                            HEARING + "BatchInViews",
                            "park",
                            List.of("Parked", "Reading", "String", "String"),
                            HearingAdvice.Skipped.class)),
            bug(
                    "fold-by-chance",
                    new Bite(
                            HEARING + "IssueRowView",
                            "apply",
                            List.of("Rows", "List"),
                            HearingAdvice.SomeLeftOut.class)),
            bug(
                    "tail-check-off",
                    new Bite(
                            TELLING + "TailCheck",
                            "isAsRemembered",
                            List.of("Tail", "ConsumerRecord"),
                            TellingAdvice.AlwaysTrue.class)),
            bug("order-lost", new Bite(TELLING + "Envelope", "of", List.of("Told"), TellingAdvice.AnyPartition.class)),
            bug(
                    "wrong-unit",
                    new Bite(
                            "org.gridloop.response.feeds.FeedsWiring",
                            "recordOf",
                            List.of("Told", "News"),
                            TellingAdvice.AlwaysTheFirstTopic.class)),
            bug(
                    "key-ignored",
                    new Bite(
                            "org.gridloop.intake.reporting.IssueIds",
                            "byKey",
                            List.of("String", "String"),
                            ReportingAdvice.AlwaysAnother.class)),
            bug(
                    "masking-off",
                    new Bite(
                            "org.gridloop.backbone.guarding.Masking",
                            "mask",
                            List.of("String"),
                            ReportingAdvice.AsItCame.class))));

    private Bites() {}

    private static Map.Entry<String, List<Bite>> bug(String name, Bite... bites) {
        return Map.entry(name, List.of(bites));
    }

    /** @throws IllegalArgumentException when no bug is called so */
    static List<Bite> of(String name) {
        return Optional.ofNullable(ALL.get(name))
                .orElseThrow(() ->
                        new IllegalArgumentException("No seeded bug is called " + name + "; they are " + ALL.keySet()));
    }

    static List<String> names() {
        return List.copyOf(ALL.keySet());
    }
}
