package org.gridloop.evaluation.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.gridloop.evaluation.measures.Round.Word;
import org.gridloop.events.RoutingEvent.Occasion;
import org.gridloop.events.Tier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MeasuresTest {

    private static final Span MARCH = new Span(Life.day(1), Life.day(32), Duration.ofHours(24));
    private static final Measuring MEASURING = new Measuring(MARCH, new Weights(10, 45, 45));

    private static @Nullable BigDecimal value(List<Figure> figures, String measure) {
        return figure(figures, measure).value();
    }

    private static Figure figure(List<Figure> figures, String measure) {
        return figures.stream()
                .filter(figure -> figure.measure().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    private static String shown(List<Figure> figures, String measure) {
        Figure figure = figure(figures, measure);
        return figure.numerator() + "/" + figure.denominator() + "=" + figure.value() + " without " + figure.exempted();
    }

    /** The figures of a real district, as its report prints them. */
    @Nested
    class TheExampleOfTheField {

        private static final int RECEIVED = 51_571;
        private static final int FILED = 51_229;
        private static final int DISPATCHED = 49_151;
        private static final int DUE = 52_434;
        private static final int CLOSED = 43_523;
        private static final int IN_TIME = 40_394;
        private static final int REWORKED = 276;

        private static final Instant IN = Life.day(10);
        private static final Instant BEFORE = Life.day(-10);

        private static Round round(int i, boolean carriedOver) {
            Instant at = carriedOver ? BEFORE : IN;
            boolean filed = carriedOver || i < FILED;
            boolean dispatched = carriedOver || i < DISPATCHED;
            boolean closed = !carriedOver && i < CLOSED;
            Work work = dispatched
                    ? new Work(
                            "u",
                            1,
                            at,
                            at,
                            at,
                            true,
                            false,
                            false,
                            null,
                            0,
                            !carriedOver && i < REWORKED ? 1 : 0,
                            closed ? Boolean.valueOf(i < IN_TIME) : null)
                    : Work.NONE;
            return new Round(
                    (carriedOver ? "old-" : "new-") + i,
                    1,
                    "C0102",
                    "37990100100101",
                    at,
                    filed ? at : null,
                    work,
                    closed ? IN : null,
                    null,
                    Word.NONE,
                    Set.of());
        }

        @Test
        void comesOutToTheDigit() {
            List<Round> rounds = new ArrayList<>();
            IntStream.range(0, RECEIVED).forEach(i -> rounds.add(round(i, false)));
            IntStream.range(0, DUE - DISPATCHED).forEach(i -> rounds.add(round(i, true)));

            assertThat(MEASURING.counts(rounds))
                    .containsEntry("received", 51_571L)
                    .containsEntry("filed", 51_229L)
                    .containsEntry("dispatched", 49_151L)
                    .containsEntry("due", 52_434L)
                    .containsEntry("closed", 43_523L)
                    .containsEntry("closedInTime", 40_394L)
                    .containsEntry("reworked", 276L);
            List<Figure> figures = MEASURING.figures(rounds);
            assertThat(value(figures, "filing")).isEqualTo("99.34");
            assertThat(value(figures, "dispatch")).isEqualTo("95.94");
            assertThat(value(figures, "closing")).isEqualTo("83.01");
            assertThat(value(figures, "on-time-closing")).isEqualTo("77.04");
            assertThat(value(figures, "rework")).isEqualTo("0.53");
        }
    }

    /** Forty issues of March 2026, counted by hand; the letters below name the groups. */
    @Nested
    class APeriodOfFortyIssues {

        private static final String S1 = "379901001";
        private static final String S2 = "379901002";
        private static final String WATER = "dept-water";
        private static final String DRAINAGE = "dept-drainage";
        private static final String OFFICE = "office-379901001";

        private final List<Round> all = new ArrayList<>();

        private Life issue(int number, String street) {
            return new Life(number, street);
        }

        private Life dispatched(int number, String street, String unit) {
            return issue(number, street).reported(1).filed(1.1).dispatched(1.2, unit, 8);
        }

        private void add(Life life) {
            all.addAll(life.rounds());
        }

        APeriodOfFortyIssues() {
            // A, 1-10: everything in time, spoken with within the day, solved and 5.
            for (int i = 1; i <= 10; i++) {
                add(dispatched(i, S1, WATER)
                        .signed(1.25, true)
                        .contacted(2)
                        .finished(5, true)
                        .said(6, true, 5)
                        .closed(6));
            }
            // B, 11-15: signed late, finished late, nobody spoken with; the reporters say solved, three 3 and two 2.
            for (int i = 11; i <= 15; i++) {
                add(dispatched(i, S1, WATER)
                        .signed(2, false)
                        .finished(10, false)
                        .said(11, true, i <= 13 ? 3 : 2)
                        .closed(11));
            }
            // C, 16-18: in time at first, found wanting, then too late; nobody could be reached.
            for (int i = 16; i <= 18; i++) {
                add(dispatched(i, S2, DRAINAGE)
                        .signed(1.25, true)
                        .finished(7, true)
                        .checkFailed(7.5)
                        .dispatched(7.6, DRAINAGE, 8, Occasion.REWORK)
                        .signed(7.7, true)
                        .finished(10, false)
                        .unreached(12)
                        .closed(12));
            }
            // D, 19-20: extended from the 8th to the 15th and done by then; spoken with too late; solved, no figure.
            for (int i = 19; i <= 20; i++) {
                add(dispatched(i, S2, DRAINAGE)
                        .signed(1.25, true)
                        .contacted(3)
                        .extended(7, 8, 15)
                        .finished(14, true)
                        .said(15, true, null)
                        .closed(15));
            }
            // E, 21-22: the first unit signed late and was right to return it; the second did all in time, 4.
            for (int i = 21; i <= 22; i++) {
                add(dispatched(i, S2, WATER)
                        .signed(1.9, false)
                        .returnedTo(2, DRAINAGE, 8)
                        .signed(2.05, true)
                        .contacted(2.5)
                        .finished(6, true)
                        .said(7, true, 4)
                        .closed(7));
            }
            // F, 23-25: due in April.
            for (int i = 23; i <= 25; i++) {
                add(issue(i, S1)
                        .reported(28)
                        .filed(28)
                        .dispatched(28, OFFICE, 35)
                        .signed(28.1, true));
            }
            // G, 26-28: due on the 20th, never finished.
            for (int i = 26; i <= 28; i++) {
                add(issue(i, S1).reported(1).filed(1).dispatched(1, WATER, 20).signed(1.05, true));
            }
            // H, 29-30: carried over from February, finished late, closed on the 3rd with 4.
            for (int i = 29; i <= 30; i++) {
                add(issue(i, S2)
                        .reported(-10)
                        .filed(-10)
                        .dispatched(-10, DRAINAGE, -3)
                        .signed(-9.9, true)
                        .finished(2, false)
                        .said(3, true, 4)
                        .closed(3));
            }
            // I, 31: carried over and still open.
            add(issue(31, S1)
                    .reported(-10)
                    .filed(-10)
                    .dispatched(-10, WATER, -3)
                    .signed(-9.9, true));
            // J, 32: closed in February, ahead of its deadline in March: February's, not ours.
            add(issue(32, S1)
                    .reported(-10)
                    .filed(-10)
                    .dispatched(-10, WATER, 5)
                    .finished(-5, true)
                    .said(-4, true, 5)
                    .closed(-4));
            // K, 33-34: not accepted.
            add(issue(33, S1).reported(4).rejected(4.1));
            add(issue(34, S1).reported(4).rejected(4.1));
            // L, 35: reported on the last day, not yet filed.
            add(issue(35, S1).reported(31.5));
            // M, 36: filed on the last day, not yet dispatched.
            add(issue(36, S2).reported(31).filed(31.5));
            // N, 37: reported in February; not solved, opened again unclosed, then done in time, 4.
            add(issue(37, S1)
                    .reported(0)
                    .filed(1)
                    .dispatched(1, WATER, 8)
                    .signed(1.05, true)
                    .finished(5, true)
                    .said(6, false, 1)
                    .reopened(6)
                    .dispatched(6, WATER, 13, Occasion.REOPENED)
                    .signed(6.05, true)
                    .finished(12, true)
                    .said(12.5, true, 4)
                    .closed(12.5));
            // O, 38: the same matter as issue 1, closed with it.
            add(issue(38, S2).reported(2).filed(2.1).merged(2.2).closedWithMaster(6));
            // P, 39: late like B, but a granted appeal takes its timeliness out; solved, 3.
            add(dispatched(39, S1, WATER)
                    .signed(2, false)
                    .finished(10, false)
                    .said(11, true, 3)
                    .closed(11)
                    .appealGranted(13, "timeliness"));
            // Q, 40: reworked, and a granted appeal takes it out of everything that is the unit's.
            add(dispatched(40, S2, DRAINAGE)
                    .signed(1.25, true)
                    .contacted(1.5)
                    .finished(4, true)
                    .checkFailed(4.5)
                    .dispatched(4.6, DRAINAGE, 8, Occasion.REWORK)
                    .finished(6, true)
                    .said(7, true, 5)
                    .closed(7)
                    .appealGranted(13, "all"));
        }

        @Test
        void isFortyIssuesAndOneReopening() {
            assertThat(all.stream().map(Round::issueId).distinct()).hasSize(40);
            assertThat(all).hasSize(41);
        }

        @Test
        void receivedFiledDispatched() {
            List<Figure> figures = MEASURING.figures(all);
            // Received: 40 less H2 I1 J1 N1 of February = 35. Filed: less K2 L1, and N of February is filed in March.
            assertThat(shown(figures, "filing")).isEqualTo("33/35=94.29 without 0");
            // Not dispatched of these: M1, O1.
            assertThat(shown(figures, "dispatch")).isEqualTo("31/33=93.94 without 0");
        }

        @Test
        void whatHappenedToTheDispatches() {
            List<Figure> figures = MEASURING.figures(all);
            // 31 and N's second; without P and Q 30. In time: A10 C3 D2 E2 F3 G3 N2.
            assertThat(shown(figures, "signing")).isEqualTo("25/30=83.33 without 2");
            // Only Q is exempt: 31, of which E2 were returned.
            assertThat(shown(figures, "accurate-dispatch")).isEqualTo("29/31=93.55 without 1");
            // Within 24 hours: A10 E2; D2 after more than a day; the others never.
            assertThat(shown(figures, "response")).isEqualTo("12/30=40.00 without 2");
        }

        @Test
        void whatWasDueAndHowItEnded() {
            List<Figure> figures = MEASURING.figures(all);
            // Closed: A10 B5 C3 D2 E2 H2 N1 P1 Q1 = 27, open: G3 I1; 31, without P and Q 29 of which 25 closed.
            assertThat(shown(figures, "closing")).isEqualTo("25/29=86.21 without 2");
            // In time: A10 D2 E2 N1.
            assertThat(shown(figures, "on-time-closing")).isEqualTo("15/29=51.72 without 2");
            // P's appeal is about time, so that P stays: 30, of which C3.
            assertThat(shown(figures, "rework")).isEqualTo("3/30=10.00 without 1");
            assertThat(shown(figures, "extension")).isEqualTo("2/29=6.90 without 2");
        }

        @Test
        void whatTheReportersSaid() {
            List<Figure> figures = MEASURING.figures(all);
            // A10 B5 D2 E2 H2 N2 P1, without Q: 24; not solved is N's first.
            assertThat(shown(figures, "solution")).isEqualTo("23/24=95.83 without 1");
            // Not satisfied: N's first and B's two.
            assertThat(shown(figures, "satisfaction")).isEqualTo("21/24=87.50 without 1");
            // (40 x 10 + 95.8333 x 45 + 87.5 x 45) / 100.
            assertThat(value(figures, "three-rates")).isEqualTo("86.50");
        }

        @Test
        void theStreetsAndTheirRanks() {
            List<Measuring.Group> streets = MEASURING.groups(all, Grouping.AREA, Tier.STREET);
            assertThat(streets).extracting(Measuring.Group::key).containsExactly(S1, S2);
            assertThat(streets).extracting(Measuring.Group::kind).containsOnly("street");
            // First street: due A10 B5 N1 G3 I1, closed 16. Second: C3 D2 E2 H2, all closed.
            assertThat(shown(streets.get(0).figures(), "closing")).isEqualTo("16/20=80.00 without 1");
            assertThat(shown(streets.get(1).figures(), "closing")).isEqualTo("9/9=100.00 without 1");
            assertThat(figure(streets.get(0).figures(), "closing").rank()).isEqualTo(2);
            assertThat(figure(streets.get(1).figures(), "closing").rank()).isEqualTo(1);
            // Of rework, less is better: none of 21 against three of nine.
            assertThat(shown(streets.get(0).figures(), "rework")).isEqualTo("0/21=0.00 without 0");
            assertThat(shown(streets.get(1).figures(), "rework")).isEqualTo("3/9=33.33 without 1");
            assertThat(figure(streets.get(0).figures(), "rework").rank()).isEqualTo(1);
        }

        @Test
        void departmentsRankWithDepartmentsAndOfficesWithTheirOwn() {
            List<Measuring.Group> units = MEASURING.groups(all, Grouping.UNIT, Tier.STREET);
            assertThat(units)
                    .extracting(group -> group.key() + " " + group.kind())
                    .containsExactly("- -", DRAINAGE + " department", WATER + " department", OFFICE + " street-office");
            // Water signed for A10 G3 N2 of A10 B5 G3 N2 in time; drainage C3 D2 E2; the office F3.
            assertThat(shown(units.get(1).figures(), "signing")).isEqualTo("7/7=100.00 without 1");
            assertThat(shown(units.get(2).figures(), "signing")).isEqualTo("15/20=75.00 without 1");
            assertThat(shown(units.get(3).figures(), "signing")).isEqualTo("3/3=100.00 without 0");
            assertThat(units.stream()
                            .map(group -> figure(group.figures(), "signing").rank()))
                    .containsExactly(null, 1, 2, 1);
            assertThat(figure(units.get(3).figures(), "closing").rank()).isNull();
        }

        @Test
        void theIssuesBehindANumberAreAsManyAsItSays() {
            List<Figure> figures = MEASURING.figures(all);
            for (Measure measure : Measure.values()) {
                Figure figure = figure(figures, measure.code());
                assertThat(all.stream().filter(round -> measure.counts(MARCH, round)))
                        .as(measure.code())
                        .hasSize((int) figure.numerator());
                assertThat(all.stream().filter(round -> measure.divides(MARCH, round)))
                        .as(measure.code())
                        .hasSize((int) figure.denominator());
            }
        }

        @Test
        void whatWasTakenOutIsListed() {
            assertThat(all.stream()
                            .filter(round -> Measure.CLOSING.exempts(MARCH, round))
                            .map(Round::issueId))
                    .containsExactly("issue-39", "issue-40");
        }

        @Test
        void theTableHasALineForEachNumber() {
            Report report = new Report(
                    MARCH.from(),
                    MARCH.to(),
                    "area",
                    MEASURING.counts(all),
                    MEASURING.figures(all),
                    MEASURING.groups(all, Grouping.AREA, Tier.STREET),
                    null);
            assertThat(report.csv().lines())
                    .hasSize(1 + 3 * 12)
                    .contains(
                            "total,total,closing,结案率,25,29,2,86.21,",
                            "379901001,street,closing,结案率,16,20,1,80.00,2",
                            "379901002,street,closing,结案率,9,9,1,100.00,1");
        }
    }

    @Nested
    class Ranks {

        private Round closed(int number, String street, boolean inTime) {
            return new Life(number, street)
                    .reported(1)
                    .filed(1)
                    .dispatched(1, "u", 8)
                    .finished(5, inTime)
                    .closed(6)
                    .rounds()
                    .getFirst();
        }

        @Test
        void equalsShareARankAndTheNextIsSkipped() {
            List<Round> rounds = List.of(
                    closed(1, "379901001", true),
                    closed(2, "379901002", true),
                    closed(3, "379901003", false),
                    closed(4, "379901003", true));
            assertThat(MEASURING.groups(rounds, Grouping.AREA, Tier.STREET).stream()
                            .map(group ->
                                    figure(group.figures(), "on-time-closing").rank()))
                    .containsExactly(1, 1, 3);
        }

        @Test
        void nothingToDivideByIsNoNumberAndNoRank() {
            List<Figure> figures = MEASURING.figures(List.of());
            assertThat(figures).extracting(Figure::value).containsOnlyNulls();
        }

        @Test
        void halvesAreRoundedUp() {
            assertThat(Figure.percent(1, 800)).isEqualTo("0.13"); // 0.125
            assertThat(Figure.percent(2, 3)).isEqualTo("66.67");
        }
    }
}
