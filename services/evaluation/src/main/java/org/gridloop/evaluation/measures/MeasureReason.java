package org.gridloop.evaluation.measures;

import org.gridloop.backbone.deciding.Reason;

/** Why a number is not shown. */
enum MeasureReason implements Reason {
    NO_SUCH_MEASURE(404, "There is no such measure.", "没有该指标。"),
    NO_SUCH_AREA(404, "There is no such area that you may see.", "没有该区域，或您无权查看。"),
    NO_SUCH_UNIT(404, "There is no such unit, or you may not see its numbers.", "没有该单位，或您无权查看其指标。"),
    PERIOD_REQUIRED(
            400,
            "Say from and to: a date such as 2026-03-01, or a time such as 2026-03-01T00:00:00Z.",
            "请填写 from 和 to：日期如 2026-03-01，或时间如 2026-03-01T00:00:00Z。"),
    PERIOD_EMPTY(400, "The period ends before it begins.", "统计周期的结束早于开始。"),
    UNKNOWN_GROUPING(400, "by is one of none, area, unit, category.", "by 应为 none、area、unit、category 之一。"),
    UNKNOWN_TIER(
            400, "tier is one of grid, community, street, district.", "tier 应为 grid、community、street、district 之一。"),
    UNKNOWN_PART(400, "part is one of numerator, denominator, exempted.", "part 应为 numerator、denominator、exempted 之一。");

    private final int status;
    private final String english;
    private final String chinese;

    MeasureReason(int status, String english, String chinese) {
        this.status = status;
        this.english = english;
        this.chinese = chinese;
    }

    @Override
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String english() {
        return english;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
