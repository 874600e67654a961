package org.gridloop.ledger.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.gridloop.ledger.comparing.Disagreement.Kind;
import org.gridloop.ledger.comparing.Span.Kept;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private static final Instant NOW = Instant.parse("2026-07-01T10:00:00Z");
    private static final Map<Integer, Long> ENDS = Map.of(0, 10L, 1, 4L);

    private final Rounds rounds = new Rounds("/intake");

    private static FactNo fact(String issue, long sequence) {
        return new FactNo(issue, sequence);
    }

    private static Told.Fact told(String issue, long sequence, long place, String digest) {
        return new Told.Fact(issue, sequence, place, digest);
    }

    private static NavigableMap<FactNo, Kept> kept(Map<FactNo, Kept> facts) {
        return new TreeMap<>(facts);
    }

    private static Span whole(Map<FactNo, Kept> kept, Told told) {
        return Span.compare("/intake", kept(kept), null, told, true);
    }

    @Test
    void theSameFactsOnBothSidesAreCountedAndNothingIsWrong() {
        boolean over = rounds.take(
                whole(
                        Map.of(fact("a", 1), new Kept(0, "x"), fact("b", 1), new Kept(1, "y")),
                        new Told(2, List.of(told("a", 1, 1, "x"), told("b", 1, 2, "y")))),
                Map.of(),
                NOW);

        assertThat(over).isTrue();
        assertThat(rounds.wrong()).isEmpty();
        assertThat(rounds.state().facts()).isEqualTo(2);
        assertThat(rounds.state().rounds()).isEqualTo(1);
        assertThat(rounds.state().comparedAt()).isEqualTo(NOW);
    }

    @Test
    void aChangedFactIsNamedUntilItIsAsItWas() {
        Map<FactNo, Kept> kept = Map.of(fact("a", 1), new Kept(7, "x"));
        rounds.take(whole(kept, new Told(1, List.of(told("a", 1, 1, "z")))), Map.of(), NOW);
        assertThat(rounds.wrong()).containsExactly(new Disagreement("/intake", "a", 1, Kind.DIFFERENT, 1, 7));

        rounds.take(whole(kept, new Told(1, List.of(told("a", 1, 1, "x")))), Map.of(), NOW);
        assertThat(rounds.wrong()).isEmpty();
    }

    @Test
    void aFactTheJournalHasNoMoreIsNamed() {
        rounds.take(whole(Map.of(fact("a", 2), new Kept(8, "x")), new Told(0, List.of())), Map.of(), NOW);

        assertThat(rounds.wrong()).containsExactly(new Disagreement("/intake", "a", 2, Kind.NOT_IN_JOURNAL, 0, 8));
    }

    @Test
    void whatTheRelayHasNotToldIsNotAwaited() {
        rounds.take(whole(Map.of(), new Told(4, List.of(told("a", 1, 5, "x")))), ENDS, NOW);

        assertThat(rounds.state().onTheirWay()).isZero();
        assertThat(rounds.wrong()).isEmpty();
    }

    @Test
    void whatWasToldIsMissingOnlyWhenTheLedgerHasReadPastIt() {
        rounds.take(whole(Map.of(), new Told(5, List.of(told("a", 1, 5, "x")))), ENDS, NOW);

        assertThat(rounds.due(Map.of(0, 10L, 1, 3L))).as("the ledger is behind").isEmpty();
        assertThat(rounds.state().onTheirWay()).isEqualTo(1);
        assertThat(rounds.wrong()).isEmpty();

        Set<FactNo> due = rounds.due(Map.of(0, 12L, 1, 4L));
        rounds.settle(due, Set.of());
        assertThat(rounds.wrong()).containsExactly(new Disagreement("/intake", "a", 1, Kind.MISSING, 5, -1));
        assertThat(rounds.state().onTheirWay()).isZero();
    }

    @Test
    void aFactOnItsWayIsForgottenWhenItComes() {
        rounds.take(whole(Map.of(), new Told(5, List.of(told("a", 1, 5, "x")))), ENDS, NOW);
        rounds.settle(rounds.due(ENDS), Set.of(fact("a", 1)));

        assertThat(rounds.wrong()).isEmpty();
        assertThat(rounds.state().onTheirWay()).isZero();
    }

    @Test
    void aMissingFactStaysMissingInTheNextRoundAndLeavesWhenItComesLate() {
        Told told = new Told(5, List.of(told("a", 1, 5, "x")));
        rounds.take(whole(Map.of(), told), ENDS, NOW);
        rounds.settle(rounds.due(ENDS), Set.of());

        rounds.take(whole(Map.of(), told), ENDS, NOW);
        assertThat(rounds.wrong()).extracting(Disagreement::kind).containsExactly(Kind.MISSING);

        rounds.take(whole(Map.of(fact("a", 1), new Kept(3, "x")), told), Map.of(), NOW);
        assertThat(rounds.wrong()).isEmpty();
    }

    @Test
    void aSpanEndsWhereTheShorterAnswerEnds() {
        Map<FactNo, Kept> kept =
                Map.of(fact("a", 1), new Kept(0, "x"), fact("b", 1), new Kept(1, "y"), fact("c", 1), new Kept(2, "z"));
        Span first = Span.compare(
                "/intake",
                kept(kept),
                fact("c", 1),
                new Told(9, List.of(told("a", 1, 1, "x"), told("a", 2, 2, "n"))),
                false);

        assertThat(first.to()).isEqualTo(fact("a", 2));
        assertThat(first.wrong()).as("b and c lie behind the span").isEmpty();
        assertThat(first.awaited()).containsOnlyKeys(fact("a", 2));
        assertThat(rounds.take(first, ENDS, NOW)).isFalse();
        assertThat(rounds.at()).isEqualTo(fact("a", 2));
    }
}
