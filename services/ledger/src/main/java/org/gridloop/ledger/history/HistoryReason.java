package org.gridloop.ledger.history;

import java.util.Locale;
import org.gridloop.backbone.deciding.Reason;

/** Why a history is not told. */
enum HistoryReason implements Reason {
    NO_SUCH_ISSUE(404, "There is no such issue that you may see.", "没有该问题，或您无权查看。"),
    UNKNOWN_TIME(400, "asOf is a time like 2026-07-01T10:00:00Z.", "asOf 应为形如 2026-07-01T10:00:00Z 的时间。"),
    UNKNOWN_AXIS(400, "The axis is recorded or valid.", "axis 只能为 recorded 或 valid。");

    private final int status;
    private final String english;
    private final String chinese;

    HistoryReason(int status, String english, String chinese) {
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
