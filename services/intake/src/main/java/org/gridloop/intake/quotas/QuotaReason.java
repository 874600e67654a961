package org.gridloop.intake.quotas;

import org.gridloop.backbone.deciding.Reason;

/** Why a quota is not shown. */
enum QuotaReason implements Reason {
    NO_SUCH_AREA(404, "The district has no such area, or it is not one of yours.", "没有这个区域，或者它不归您查看。"),
    BAD_DAY(422, "Give the day like 2026-07-01.", "日期格式应为 2026-07-01。");

    private final int status;
    private final String english;
    private final String chinese;

    QuotaReason(int status, String english, String chinese) {
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
