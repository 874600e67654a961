package org.gridloop.routing.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.gridloop.backbone.calendar.OfficeHours;
import org.gridloop.backbone.calendar.Pause;
import org.gridloop.backbone.calendar.SpecialDay;
import org.gridloop.backbone.calendar.WorkingCalendar;
import org.gridloop.backbone.calendar.WorkingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random districts, calendars, pauses and limits, each case against an oracle that looks at every single minute. */
class WorkingClockPropertyTest {

    private static final LocalDate FIRST = LocalDate.parse("2025-09-01");
    private static final int CASES = 3000;

    /** One random case as plain numbers: minutes of the day, minutes since the epoch. */
    private record Case(
            ZoneId zone,
            boolean office,
            int[][] hours,
            Set<LocalDate> off,
            Set<LocalDate> worked,
            long[][] pauses,
            long start,
            int limit) {

        static Case random(Random dice, ZoneId zone) {
            Set<LocalDate> off = new HashSet<>();
            Set<LocalDate> worked = new HashSet<>();
            for (int i = dice.nextInt(12); i > 0; i--) {
                off.add(FIRST.plusDays(dice.nextInt(60)));
            }
            for (int i = dice.nextInt(6); i > 0; i--) {
                worked.add(FIRST.plusDays(dice.nextInt(60)));
            }
            worked.removeAll(off);
            long start = FIRST.toEpochDay() * 1440 + dice.nextInt(40 * 1440);
            long[][] pauses = new long[dice.nextInt(3)][];
            for (int i = 0; i < pauses.length; i++) {
                long from = start - 600 + dice.nextInt(6 * 1440);
                pauses[i] = new long[] {from, from + dice.nextInt(3 * 1440)};
            }
            int limit = 1 + dice.nextInt(dice.nextBoolean() ? 600 : 4000);
            return new Case(zone, dice.nextInt(4) > 0, hours(dice), off, worked, pauses, start, limit);
        }

        private static int[][] hours(Random dice) {
            int opens = 360 + dice.nextInt(180);
            int noon = opens + 30 + dice.nextInt(240);
            int again = noon + dice.nextInt(150);
            int closes = again + 30 + dice.nextInt(300);
            return dice.nextBoolean() ? new int[][] {{opens, noon}, {again, closes}} : new int[][] {{opens, closes}};
        }

        WorkingClock clock() {
            List<String> spans = new ArrayList<>();
            for (int[] span : hours) {
                spans.add("%02d:%02d-%02d:%02d".formatted(span[0] / 60, span[0] % 60, span[1] / 60, span[1] % 60));
            }
            Collection<SpecialDay> days = new ArrayList<>();
            off.forEach(day -> days.add(new SpecialDay(day, "off", false)));
            worked.forEach(day -> days.add(new SpecialDay(day, "made up", true)));
            return office
                    ? new WorkingClock.Office(OfficeHours.of(zone, spans), new WorkingCalendar("c", Set.of(), days))
                    : new WorkingClock.Continuous(zone);
        }

        List<Pause> pauseList() {
            List<Pause> list = new ArrayList<>();
            for (long[] pause : pauses) {
                list.add(new Pause(instant(pause[0]), instant(pause[1]), "p"));
            }
            return list;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20_260_101, 42})
    void aLimitEndsWithTheMinuteThatTheOracleCountsLast(long seed) {
        Random dice = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            Case some = Case.random(dice, ZoneId.of("Asia/Shanghai"));
            assertThat(some.clock().plus(instant(some.start()), Duration.ofMinutes(some.limit()), some.pauseList()))
                    .as("seed %d, case %d: %s", seed, i, some)
                    .isEqualTo(instant(endByEveryMinute(some)));
        }
    }

    @Test
    void aLimitEndsAsTheOracleSaysAlsoWhereTheClocksArePutBack() {
        Random dice = new Random(7);
        for (int i = 0; i < 500; i++) {
            Case some = Case.random(dice, ZoneId.of("Europe/Berlin"));
            assertThat(some.clock().plus(instant(some.start()), Duration.ofMinutes(some.limit()), some.pauseList()))
                    .as("case %d: %s", i, some)
                    .isEqualTo(instant(endByEveryMinute(some)));
        }
    }

    @Test
    void betweenTwoMomentsLieAsManyMinutesAsTheOracleCounts() {
        Random dice = new Random(11);
        for (int i = 0; i < CASES; i++) {
            Case some = Case.random(dice, ZoneId.of("Asia/Shanghai"));
            long end = some.start() + dice.nextInt(12 * 1440) - 60;
            long counted = 0;
            for (long minute = some.start(); minute < end; minute++) {
                counted += counts(some, minute) ? 1 : 0;
            }
            assertThat(some.clock().between(instant(some.start()), instant(end), some.pauseList()))
                    .as("case %d: %s until %d", i, some, end)
                    .isEqualTo(Duration.ofMinutes(counted));
        }
    }

    private static long endByEveryMinute(Case some) {
        long minute = some.start();
        for (int left = some.limit(); left > 0; minute++) {
            if (counts(some, minute)) {
                left--;
            }
        }
        return minute;
    }

    private static boolean counts(Case some, long minute) {
        for (long[] pause : some.pauses()) {
            if (minute >= pause[0] && minute < pause[1]) {
                return false;
            }
        }
        if (!some.office()) {
            return true;
        }
        long local = minute + some.zone().getRules().getOffset(instant(minute)).getTotalSeconds() / 60;
        int ofDay = (int) Math.floorMod(local, 1440L);
        boolean open = false;
        for (int[] span : some.hours()) {
            open |= ofDay >= span[0] && ofDay < span[1];
        }
        if (!open) {
            return false;
        }
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(local, 1440L));
        // 1970-01-01 was a Thursday, so that 0 is a Monday here.
        boolean weekend = Math.floorMod(day.toEpochDay() + 3, 7L) > 4;
        return some.worked().contains(day) || (!weekend && !some.off().contains(day));
    }

    private static Instant instant(long minute) {
        return Instant.ofEpochSecond(minute * 60);
    }
}
