package org.gridloop.response.worklists;

import org.gridloop.backbone.deciding.Reason;

/** Why a worklist is not shown. */
enum WorklistReason implements Reason {
    NO_SUCH_UNIT(404, "There is no such unit, or you may not see its worklist.", "没有该单位，或您无权查看其工作清单。"),
    NO_SUCH_ORDER(404, "There is no such order that you may see.", "没有该派遣单，或您无权查看。"),
    UNKNOWN_STATUS(
            400,
            "A status is one of waiting, handling, suspended, return_pending, finished, withdrawn.",
            "状态应为 waiting、handling、suspended、return_pending、finished、withdrawn 之一。");

    private final int status;
    private final String english;
    private final String chinese;

    WorklistReason(int status, String english, String chinese) {
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
