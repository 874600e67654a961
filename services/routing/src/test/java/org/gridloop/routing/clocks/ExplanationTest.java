package org.gridloop.routing.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.gridloop.backbone.calendar.CountedDay;
import org.gridloop.backbone.calendar.Limit;
import org.gridloop.backbone.calendar.Pause;
import org.junit.jupiter.api.Test;

/** Read these sentences aloud before changing one. */
class ExplanationTest {

    private static final String TWO_DAYS = new Limit("E0203", 960, true).words();

    @Test
    void theDeadlineOverNationalDayReadsWell() {
        Explanation why = finish("2023-09-28T16:40", "2023-10-08T16:40", TWO_DAYS, List.of());

        assertThat(why.english())
                .isEqualTo("To be finished by Sunday 8 October 2023, 16:40. The limit is 2 working days, 16 h of office"
                        + " time (E0203); the clock started on Thursday 28 September 2023, 16:40. Office hours are"
                        + " 08:00-12:00 and 14:00-18:00. Counted: Thu 28 Sept 16:40-18:00, 1 h 20 min; Sat 7 Oct"
                        + " (make-up workday) 08:00-12:00 and 14:00-18:00, 8 h; Sun 8 Oct (make-up workday)"
                        + " 08:00-12:00 and 14:00-16:40, 6 h 40 min. Not counted: Fri 29 Sept to Fri 6 Oct"
                        + " (Mid-Autumn Festival and National Day holiday). Counted by calendar-7.");
        assertThat(why.chinese())
                .isEqualTo("办结时限为2023年10月8日（星期日）16:40。依据E0203，时限为2个工作日（16小时工作时间），"
                        + "自2023年9月28日（星期四）16:40起算。工作时间为08:00-12:00、14:00-18:00。"
                        + "计入：9月28日（周四）16:40-18:00，1小时20分钟；10月7日（周六，调休上班）08:00-12:00、14:00-18:00，"
                        + "8小时；10月8日（周日，调休上班）08:00-12:00、14:00-16:40，6小时40分钟。"
                        + "不计：9月29日（周五）至10月6日（周五）中秋节、国庆节放假。依据工作日历calendar-7计算。");
        assertThat(why.minutes()).isEqualTo(960);
        assertThat(why.calendarComplete()).isTrue();
        assertThat(why.counted())
                .extracting(CountedDay::counted)
                .containsExactly(Duration.ofMinutes(80), Duration.ofMinutes(480), Duration.ofMinutes(400));
        assertThat(why.skipped())
                .containsExactly(new Explanation.Skipped(
                        LocalDate.parse("2023-09-29"), LocalDate.parse("2023-10-06"), "中秋节、国庆节"));
    }

    @Test
    void daysThatCountAlikeAreToldTogetherAndAYearThatIsNotPublishedIsSaid() {
        Explanation why =
                finish("2023-12-29T08:00", "2024-01-02T18:00", new Limit("E1", 1440, true).words(), List.of());

        assertThat(why.english())
                .contains("Counted: Fri 29 Dec 2023 08:00-12:00 and 14:00-18:00, 8 h;"
                        + " Mon 1 Jan 2024 to Tue 2 Jan 2024 08:00-12:00 and 14:00-18:00, 2 days, 16 h.")
                .contains("Not counted: Sat 30 Dec 2023 to Sun 31 Dec 2023 (weekend).")
                .endsWith("Counted by calendar-7; the holidays of 2024 are not published in it, so from then on"
                        + " weekends alone are left out.");
        assertThat(why.chinese())
                .contains("2024年1月1日（周一）至2024年1月2日（周二）每日08:00-12:00、14:00-18:00，共2天16小时")
                .contains("2023年12月30日（周六）至2023年12月31日（周日）周末")
                .endsWith("该日历尚未包含2024年放假安排，此后仅扣除周末。");
        assertThat(why.calendarComplete()).isFalse();
    }

    @Test
    void aClockThatNeverStopsNamesNoOfficeHours() {
        Explanation why =
                finish("2023-09-30T22:30", "2023-10-01T00:30", new Limit("E0501", 120, false).words(), List.of());

        assertThat(why.english())
                .isEqualTo("To be finished by Sunday 1 October 2023, 00:30. The limit is 2 h, day and night (E0501);"
                        + " the clock started on Saturday 30 September 2023, 22:30. Weekends, holidays and nights"
                        + " count as well.");
        assertThat(why.chinese())
                .isEqualTo("办结时限为2023年10月1日（星期日）00:30。依据E0501，时限为2小时（不分昼夜连续计时），"
                        + "自2023年9月30日（星期六）22:30起算。夜间、周末和节假日均计入时限。");
        assertThat(why.counted())
                .extracting(CountedDay::spans)
                .containsExactly(List.of("22:30-24:00"), List.of("00:00-00:30"));
    }

    @Test
    void aPauseIsToldWithItsReason() {
        Pause frost = new Pause(at("2023-10-09T10:00"), at("2023-10-10T14:00"), "冰冻");
        Explanation why =
                finish("2023-10-09T08:00", "2023-10-10T18:00", new Limit("E1", 360, true).words(), List.of(frost));

        assertThat(why.english())
                .contains("Counted: Mon 9 Oct 08:00-10:00, 2 h; Tue 10 Oct 14:00-18:00, 4 h.")
                .contains("The clock stood still from Monday 9 October 2023, 10:00 until Tuesday 10 October 2023,"
                        + " 14:00 (冰冻).");
        assertThat(why.chinese()).contains("挂账停计：2023年10月9日（星期一）10:00至2023年10月10日（星期二）14:00（冰冻）。");
        assertThat(why.pauses()).containsExactly(frost);
    }

    @Test
    void moreTimeThanTheLimitIsToldInAll() {
        Explanation why = finish("2023-10-09T08:00", "2023-10-10T18:00", new Limit("E1", 480, true).words(), List.of());

        assertThat(why.english()).contains("1 working day, 8 h of office time").contains("In all 16 h are given.");
        assertThat(why.chinese()).contains("合计给予16小时。");
    }

    @Test
    void aRuleThatNamesNoLimitIsToldAsItStands() {
        Explanation why = finish("2023-10-09T08:00", "2023-10-09T10:30", "by word of the supervisor", List.of());

        assertThat(why.english()).contains("The limit is 2 h 30 min of office time (by word of the supervisor)");
    }

    @Test
    void theSubClassIsNamedAsAClerkKnowsIt() {
        Explanation why = Explanation.of(
                Purpose.SIGN,
                at("2023-10-09T08:00"),
                at("2023-10-09T10:00"),
                new Limit("E0203", 120, true).words(),
                "户外广告牌松动",
                List.of(),
                NationalDays.TIMETABLE);

        assertThat(why.english())
                .startsWith("To be signed for by Monday 9 October 2023, 10:00. The limit is 2 h of office time"
                        + " (E0203 户外广告牌松动); the clock started on");
        assertThat(why.chinese()).startsWith("签收时限为2023年10月9日（星期一）10:00。依据E0203 户外广告牌松动，时限为2小时工作时间");
    }

    @Test
    void theWordsOfALimitAreReadBack() {
        for (Limit limit : List.of(new Limit("E0203", 3360, true), new Limit("E0501", 120, false))) {
            assertThat(Limit.parse(limit.words())).contains(limit);
            assertThat(Limit.parse(limit.words() + "; once more")).contains(limit);
        }
        assertThat(Limit.parse("as agreed")).isEmpty();
    }

    private static Explanation finish(String start, String due, String rule, List<Pause> pauses) {
        return Explanation.of(Purpose.FINISH, at(start), at(due), rule, "", pauses, NationalDays.TIMETABLE);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
