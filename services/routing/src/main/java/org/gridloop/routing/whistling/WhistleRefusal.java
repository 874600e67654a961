package org.gridloop.routing.whistling;

import org.gridloop.backbone.deciding.Reason;

/** Why whistling says no. */
enum WhistleRefusal implements Reason {
    ALREADY_JOINT(
            "already-joint", 409, "Units have been called together already; conclude that first.", "该事件正在会办，请先形成会办结论。"),
    NOT_JOINT("not-joint", 409, "No units have been called together.", "该事件未在会办。"),
    LEAD_IS_NO_ASSISTANT(
            "lead-is-no-assistant",
            422,
            "The holder of the order leads and cannot assist itself.",
            "主办单位为当前承办单位，不能同时作为协办单位。"),
    NOT_FROM_THERE(
            "not-from-there",
            403,
            "A whistle is blown by an officer of the issue's community or street.",
            "吹哨须由事件所在社区或街道的人员发起。"),
    UNKNOWN_STATUS(
            "unknown-status",
            400,
            "The status of a whistle is open or concluded.",
            "吹哨状态只能是 open（会办中）或 concluded（已会办）。");

    private final String code;
    private final int status;
    private final String english;
    private final String chinese;

    WhistleRefusal(String code, int status, String english, String chinese) {
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
