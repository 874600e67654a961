package org.gridloop.response.ordering;

import org.gridloop.backbone.deciding.Reason;

/** Why a unit hears "no". */
enum OrderReason implements Reason {
    NOT_YOUR_ORDER(404, "There is no such order in your worklist.", "您的工作清单中没有该派遣单。"),
    ORDER_WITHDRAWN(409, "The order was withdrawn from your unit; nothing is left to do.", "该派遣单已撤回，无需再处理。"),
    ALREADY_FINISHED(409, "The order was already reported as finished.", "该派遣单已办结，不能重复操作。"),
    RETURN_PENDING(
            409, "A return was requested; wait until the dispatcher has decided on it.", "该派遣单正在退单审核中，请等待派遣员处理。"),
    NO_MORE_RETURNS(
            409,
            "The third return of this issue was arbitrated; it cannot be returned again.",
            "该问题第三次退单已裁定，不能再次申请退单。"),
    RETURN_WINDOW_PASSED(409, "The time in which an order may be given back has passed.", "退单期限已过，不能申请退单。"),
    ORDER_SUSPENDED(
            409, "The order is suspended; a dispatcher has to let its clock run on first.", "该派遣单处于挂账状态，请先由派遣员解除挂账。"),
    JOINT_HANDLING(
            409,
            "Units were called together for it; wait until what they agreed on is written down.",
            "该问题正在会办，请待会办结论形成后再操作。"),
    NOT_SIGNED(409, "Sign for the order first.", "请先签收该派遣单。"),
    OVERDUE(409, "The deadline has passed; an extension has to be asked for before.", "该派遣单已超期，延期须在到期前申请。"),
    EXTENSION_PENDING(409, "Your last request for an extension is not answered yet.", "上一次延期申请尚未审批。"),
    NO_MORE_EXTENSIONS(409, "The order was extended twice, the most there is.", "该派遣单已延期两次，不能再次申请延期。"),
    UNKNOWN_UNIT(422, "The proposed unit is not in the register of units.", "建议承办单位不在单位名录中。"),
    OWN_UNIT_PROPOSED(422, "A return has to propose another unit than your own.", "退单时建议的承办单位不能是本单位。"),
    EVIDENCE_REQUIRED(
            422,
            "The catalogue asks for evidence of this kind of issue: a photograph, or a description of what was done.",
            "该类问题办结须提供佐证：现场照片或处置说明。");

    private final int status;
    private final String english;
    private final String chinese;

    OrderReason(int status, String english, String chinese) {
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
