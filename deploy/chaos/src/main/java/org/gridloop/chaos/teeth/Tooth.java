package org.gridloop.chaos.teeth;

import static org.gridloop.chaos.suite.Kind.INTAKE;
import static org.gridloop.chaos.suite.Kind.RESPONSE;
import static org.gridloop.chaos.suite.Kind.ROUTING;
import static org.gridloop.chaos.teeth.Course.DEATHS;
import static org.gridloop.chaos.teeth.Course.LOST_TAIL;
import static org.gridloop.chaos.teeth.Course.STRANGE_RECORDS;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gridloop.chaos.suite.Kind;

/** A seeded bug as seen from outside; what it changes is known to the agent alone, under the same name. */
public enum Tooth {
    APPEND_LOCK_SKIPPED(
            "two processes append at once, so that facts are committed out of their order and the relay passes one over",
            RESPONSE,
            STRANGE_RECORDS,
            "journal-equals-log"),
    REPLY_BEFORE_COMMIT(
            "a call is answered before what it decided is committed", RESPONSE, DEATHS, "acknowledged-steps-stand"),
    OFFSET_BEFORE_APPLY(
            "offsets are committed when records come, not when they are applied",
            RESPONSE,
            DEATHS,
            "parked-is-poisoned"),
    NO_DEDUPLICATION(
            "what was heard before is taken for new",
            ROUTING,
            STRANGE_RECORDS,
            "views-equal-fresh-fold",
            "parked-is-poisoned"),
    VIEW_WITHOUT_ITS_GUARD(
            "views fold what they have folded before", ROUTING, STRANGE_RECORDS, "views-equal-fresh-fold"),
    ERROR_SKIPPED("what cannot be read is skipped instead of parked", ROUTING, STRANGE_RECORDS, "parked-is-poisoned"),
    FOLD_BY_CHANCE("a view leaves out a fact now and then", ROUTING, STRANGE_RECORDS, "views-equal-fresh-fold"),
    TAIL_CHECK_OFF(
            "the relay does not look whether the log still ends as it remembers",
            RESPONSE,
            LOST_TAIL,
            "journal-equals-log"),
    ORDER_LOST(
            "the facts of one issue go to any partition",
            RESPONSE,
            STRANGE_RECORDS,
            "sequences-contiguous",
            "cause-before-effect"),
    WRONG_UNIT(
            "every unit's orders go to the topic of one of them", RESPONSE, STRANGE_RECORDS, "orders-at-their-units"),
    KEY_IGNORED(
            "a report that is made again under its key becomes another issue",
            INTAKE,
            STRANGE_RECORDS,
            "one-key-one-issue"),
    MASKING_OFF("telephone numbers stand in the facts", INTAKE, STRANGE_RECORDS, "no-canary-out");

    /** Bugs that share a suite: none of them breaks what another of them must be caught by. */
    private static final List<Set<Tooth>> SUITES = List.of(
            EnumSet.of(KEY_IGNORED, MASKING_OFF, ERROR_SKIPPED),
            EnumSet.of(VIEW_WITHOUT_ITS_GUARD, WRONG_UNIT),
            EnumSet.of(APPEND_LOCK_SKIPPED, FOLD_BY_CHANCE),
            EnumSet.of(NO_DEDUPLICATION),
            EnumSet.of(ORDER_LOST),
            EnumSet.of(TAIL_CHECK_OFF),
            EnumSet.of(REPLY_BEFORE_COMMIT),
            EnumSet.of(OFFSET_BEFORE_APPLY));

    private final String sentence;
    private final Kind service;
    private final Course course;
    private final List<String> invariants;

    Tooth(String sentence, Kind service, Course course, String... invariants) {
        this.sentence = sentence;
        this.service = service;
        this.course = course;
        this.invariants = List.of(invariants);
    }

    /** @return such as {@code tail-check-off} */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when none is called so */
    static Tooth named(String code) {
        return Arrays.stream(values())
                .filter(tooth -> tooth.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No seeded bug is called " + code + "; they are "
                        + Arrays.stream(values()).map(Tooth::code).toList()));
    }

    /** @return those of them that are put in together, one suite after the other */
    static List<Set<Tooth>> suites(Set<Tooth> chosen) {
        return SUITES.stream()
                .map(suite -> suite.stream().filter(chosen::contains).collect(Collectors.toCollection(TreeSet::new)))
                .filter(suite -> !suite.isEmpty())
                .<Set<Tooth>>map(suite -> suite)
                .toList();
    }

    String sentence() {
        return sentence;
    }

    /** Into both of whose processes it is put. */
    Kind service() {
        return service;
    }

    Course course() {
        return course;
    }

    /** Any of these must be found broken: what else breaks proves nothing. */
    List<String> invariants() {
        return invariants;
    }
}
