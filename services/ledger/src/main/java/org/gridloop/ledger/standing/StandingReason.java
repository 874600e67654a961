package org.gridloop.ledger.standing;

import java.util.Locale;
import org.gridloop.backbone.deciding.Reason;

/** Why something of the ledger is not shown. */
enum StandingReason implements Reason {
    NO_SUCH_RECORD(404, "The ledger has no record of that number yet.", "台账中没有该编号的记录。"),
    NO_CHECKPOINT(404, "No checkpoint has been signed yet.", "尚未签发检查点。"),
    NO_SUCH_TREE(
            400,
            "Sizes go from 1 to the size of the ledger, the first not above the second.",
            "规模参数须在 1 与台账规模之间，且前者不大于后者。"),
    UNKNOWN_CURSOR(
            400, "The cursor is not one this service gave out; start again without it.", "翻页标记无效，请去掉 cursor 从第一页重新查询。");

    private final int status;
    private final String english;
    private final String chinese;

    StandingReason(int status, String english, String chinese) {
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
