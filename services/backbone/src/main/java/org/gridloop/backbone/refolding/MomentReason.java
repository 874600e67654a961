package org.gridloop.backbone.refolding;

import java.util.Locale;
import org.gridloop.backbone.deciding.Reason;

/** Why a question about the past is not answered. */
enum MomentReason implements Reason {
    UNKNOWN_TIME(400, "asOf is a time like 2026-07-01T10:00:00Z.", "asOf 应为形如 2026-07-01T10:00:00Z 的时间。"),
    UNKNOWN_AXIS(400, "The axis is recorded or valid.", "axis 只能为 recorded 或 valid。"),
    BUSY(503, "Others ask about the past right now; try again later.", "当前历史查询较多，请稍后再试。");

    private final int status;
    private final String english;
    private final String chinese;

    MomentReason(int status, String english, String chinese) {
        this.status = status;
        this.english = english;
        this.chinese = chinese;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
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
