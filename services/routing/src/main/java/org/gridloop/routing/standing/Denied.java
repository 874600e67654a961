package org.gridloop.routing.standing;

import org.gridloop.backbone.deciding.Reason;

/** Why something is not to be done with an issue as it stands, whatever it is. */
public enum Denied implements Reason {
    NO_SUCH_ISSUE("no-such-issue", 404, "There is no such issue for you.", "未找到该事件，或不在您的管辖范围内。"),
    NOT_DISPATCHED("not-dispatched", 409, "The issue has not been dispatched yet.", "该事件尚未派遣。"),
    NOT_IN_HAND(
            "not-in-hand",
            409,
            "Only while a unit has signed for the issue and works on it alone, with the clock running.",
            "仅在承办单位已签收、正在处置（未挂账、未会办）时可以操作。"),
    NOT_OPEN("not-open", 409, "The issue is closed.", "该事件已结案。"),
    OVERDUE("overdue", 409, "The deadline has passed; it cannot be moved any more.", "已超过办结时限，不能再调整。"),
    OUT_OF_ORDER("out-of-order", 409, "This is about a dispatch that is not known here yet.", "该操作所针对的派遣尚未到达，暂不能处理。"),
    UNKNOWN_UNIT("unknown-unit", 422, "There is no such unit.", "没有该承办单位，请核对单位编号。");

    private final String code;
    private final int status;
    private final String english;
    private final String chinese;

    Denied(String code, int status, String english, String chinese) {
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
