package org.gridloop.routing.clocks;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gridloop.backbone.calendar.DayKind;
import org.gridloop.backbone.calendar.Pause;

/** An explanation as a Chinese clerk reads it. */
final class ChineseSentences {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy年M月d日（EEEE）HH:mm", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日（E）", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter DAY_OF_YEAR =
            DateTimeFormatter.ofPattern("yyyy年M月d日（E）", Locale.SIMPLIFIED_CHINESE);

    private final Grounds grounds;

    ChineseSentences(Grounds grounds) {
        this.grounds = grounds;
    }

    String text() {
        List<String> sentences = new ArrayList<>();
        sentences.add(grounds.purpose().chinese() + "时限为" + moment(grounds.due()) + "。");
        sentences.add("依据" + grounds.purpose().chineseRule(grounds.code()) + "，时限为" + limit() + "，自"
                + moment(grounds.start()) + "起算。");
        if (grounds.minutes() != grounds.limit()) {
            sentences.add("合计给予" + length(grounds.minutes()) + "。");
        }
        if (grounds.office()) {
            sentences.add("工作时间为" + String.join("、", grounds.hours().texts()) + "。");
            if (!grounds.counted().isEmpty()) {
                sentences.add(
                        "计入：" + grounds.runs().stream().map(this::counted).collect(Collectors.joining("；")) + "。");
            }
            if (!grounds.skipped().isEmpty()) {
                sentences.add(
                        "不计：" + grounds.skipped().stream().map(this::skipped).collect(Collectors.joining("；")) + "。");
            }
        }
        for (Pause pause : grounds.pauses()) {
            sentences.add("挂账停计：" + moment(pause.from().atZone(grounds.hours().zone())) + "至"
                    + moment(pause.until().atZone(grounds.hours().zone())) + "（" + pause.reason() + "）。");
        }
        sentences.add(calendar());
        return String.join("", sentences);
    }

    private String limit() {
        long minutes = grounds.limit();
        if (!grounds.office()) {
            return length(minutes) + "（不分昼夜连续计时）";
        }
        long days = minutes / grounds.workingDay();
        boolean whole = days > 0 && minutes % grounds.workingDay() == 0;
        return whole ? days + "个工作日（" + length(minutes) + "工作时间）" : length(minutes) + "工作时间";
    }

    private String counted(Grounds.Run run) {
        boolean makeUp = run.kind() == DayKind.MAKE_UP_WORKDAY;
        String spans = String.join("、", run.spans());
        return run.days() == 1
                ? day(run.from(), makeUp) + spans + "，" + length(run.minutes())
                : day(run.from(), makeUp) + "至" + day(run.to(), makeUp) + "每日" + spans + "，共" + run.days() + "天"
                        + length(run.minutes());
    }

    private String skipped(Explanation.Skipped run) {
        boolean one = run.from().equals(run.to());
        String days = one ? day(run.from()) : day(run.from()) + "至" + day(run.to());
        return days + (run.holiday().isEmpty() ? "周末" : run.holiday() + "放假");
    }

    private String calendar() {
        if (!grounds.office()) {
            return "夜间、周末和节假日均计入时限。";
        }
        String version = "依据工作日历" + grounds.calendar().version();
        return grounds.unpublishedFrom() == 0
                ? version + "计算。"
                : version + "计算；该日历尚未包含" + grounds.unpublishedFrom() + "年放假安排，此后仅扣除周末。";
    }

    private static String moment(ZonedDateTime time) {
        return MOMENT.format(time);
    }

    private String day(LocalDate day) {
        return (grounds.isWithinOneYear() ? DAY : DAY_OF_YEAR).format(day);
    }

    private String day(LocalDate day, boolean makeUp) {
        return makeUp ? day(day).replace("）", "，调休上班）") : day(day);
    }

    private static String length(long minutes) {
        if (minutes < 60) {
            return minutes + "分钟";
        }
        return minutes % 60 == 0 ? minutes / 60 + "小时" : minutes / 60 + "小时" + minutes % 60 + "分钟";
    }
}
