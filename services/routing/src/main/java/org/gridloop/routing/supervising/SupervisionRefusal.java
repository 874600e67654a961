package org.gridloop.routing.supervising;

import org.gridloop.backbone.deciding.Reason;

/** Why supervising says no. */
enum SupervisionRefusal implements Reason {
    ALREADY_SUPERVISED(
            "already-supervised", 409, "The issue is supervised already; raise it instead.", "该事件已在督办，可升级督办。"),
    NOT_SUPERVISED("not-supervised", 409, "The issue is not supervised.", "该事件未在督办。"),
    HIGHEST_LEVEL("highest-level", 409, "There is no higher level.", "已是最高督办等级。");

    private final String code;
    private final int status;
    private final String english;
    private final String chinese;

    SupervisionRefusal(String code, int status, String english, String chinese) {
        this.code = code;
        this.status = status;
        this.english = english;
        this.chinese = chinese;
    }

    @Override
    public String code() {
        return code;
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
