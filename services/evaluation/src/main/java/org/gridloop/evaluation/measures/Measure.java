package org.gridloop.evaluation.measures;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One rate: which rounds it divides by, which of them it counts, and whether more is better. */
enum Measure {
    FILING("立案率", true, Set.of(), Span::received, Span::filed),
    DISPATCH("派遣率", true, Set.of(), Span::filed, Span::firstDispatched),
    SIGNING("签收及时率", true, Set.of("timeliness"), Span::dispatched, both(Span::dispatched, Round::isSignedInTime)),
    CLOSING("结案率", true, Set.of("timeliness"), Span::due, Span::closed),
    ON_TIME_CLOSING("按期结案率", true, Set.of("timeliness"), Span::due, both(Span::closed, Round::isClosedInTime)),
    REWORK(
            "返工率",
            false,
            Set.of("rework"),
            Span::due,
            both(Span::due, round -> round.work().reworks() > 0)),
    EXTENSION(
            "延期率",
            false,
            Set.of("timeliness"),
            Span::due,
            both(Span::due, round -> round.work().extensions() > 0)),
    ACCURATE_DISPATCH(
            "准确派遣率",
            true,
            Set.of(),
            Span::dispatched,
            both(Span::dispatched, round -> !round.work().returned())),
    RESPONSE(
            "响应率",
            true,
            Set.of("timeliness", "satisfaction"),
            Span::dispatched,
            (span, round) -> span.dispatched(round) && round.isContactedWithin(span.contactWithin())),
    SOLUTION(
            "解决率",
            true,
            Set.of("satisfaction"),
            Span::calledBack,
            both(Span::calledBack, round -> Boolean.TRUE.equals(round.word().solved()))),
    SATISFACTION(
            "满意率",
            true,
            Set.of("satisfaction"),
            Span::calledBack,
            both(Span::calledBack, round -> round.word().isSatisfied()));

    private static final String ALL = "all";

    private final String chinese;
    private final boolean moreIsBetter;
    private final Set<String> exemptions;
    private final BiPredicate<Span, Round> whole;
    private final BiPredicate<Span, Round> part;

    Measure(
            String chinese,
            boolean moreIsBetter,
            Set<String> exemptions,
            BiPredicate<Span, Round> whole,
            BiPredicate<Span, Round> part) {
        this.chinese = chinese;
        this.moreIsBetter = moreIsBetter;
        this.exemptions = exemptions;
        this.whole = whole;
        this.part = part;
    }

    private static BiPredicate<Span, Round> both(BiPredicate<Span, Round> when, Predicate<Round> is) {
        return (span, round) -> when.test(span, round) && is.test(round);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String chinese() {
        return chinese;
    }

    boolean moreIsBetter() {
        return moreIsBetter;
    }

    static Optional<Measure> find(String code) {
        return Stream.of(values())
                .filter(measure -> measure.code().equalsIgnoreCase(code))
                .findFirst();
    }

    boolean divides(Span span, Round round) {
        return whole.test(span, round) && !isExempt(round);
    }

    boolean counts(Span span, Round round) {
        return part.test(span, round) && !isExempt(round);
    }

    /** Would count, were it not for a granted appeal. */
    boolean exempts(Span span, Round round) {
        return (whole.test(span, round) || part.test(span, round)) && isExempt(round);
    }

    /** How an issue is filed and dispatched is no unit's score, so that no appeal takes it out. */
    private boolean isExempt(Round round) {
        return this != FILING
                && this != DISPATCH
                && (round.exempt().contains(ALL) || exemptions.stream().anyMatch(round.exempt()::contains));
    }
}
