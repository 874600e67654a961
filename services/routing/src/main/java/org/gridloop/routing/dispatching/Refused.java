package org.gridloop.routing.dispatching;

import org.gridloop.backbone.deciding.Reason;

/** Why dispatching says no. */
enum Refused implements Reason {
    NOT_DISPATCHED("not-dispatched", 409, "The issue has not been dispatched yet.", "该事件尚未派遣。"),
    OUT_OF_ORDER(
            "out-of-order",
            409,
            "This answers a dispatch or reopening that is not known here yet.",
            "该操作所针对的派遣或重办尚未到达，暂不能处理。"),
    UNKNOWN_CATEGORY("unknown-category", 422, "The catalogue has no such category.", "事项目录中没有该类别。"),
    UNKNOWN_UNIT("unknown-unit", 422, "There is no such unit.", "没有该承办单位，请核对单位编号。"),
    SAME_UNIT(
            "same-unit",
            422,
            "The next unit is the one that asked to be released; name another, or refuse the return.",
            "接办单位与申请退单的单位相同，请另选单位或驳回退单。"),
    STALE_RETURN(
            "stale-return",
            409,
            "The issue has been dispatched anew since; this return needs no decision any more.",
            "该事件已重新派遣，此退单申请无需再处理。"),
    FOR_ARBITRATION("for-arbitration", 403, "The third return is for a supervisor to arbitrate.", "第三次退单须由督查人员裁定。"),
    RETURN_ALREADY_DECIDED("return-already-decided", 409, "This return has already been decided.", "该退单申请已处理，不能重复处理。"),
    NO_SUCH_RETURN("no-such-return", 404, "There is no return request for this dispatch.", "未找到该派遣的退单申请。"),
    NO_SUCH_ISSUE("no-such-issue", 404, "There is no such issue for you.", "未找到该事件，或不在您的管辖范围内。"),
    UNKNOWN_STATUS(
            "unknown-status",
            400,
            "The status of a return is pending, approved, refused or superseded.",
            "退单状态只能是 pending（待处理）、approved（同意）、refused（驳回）或 superseded（失效）。");

    private final String code;
    private final int status;
    private final String english;
    private final String chinese;

    Refused(String code, int status, String english, String chinese) {
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
