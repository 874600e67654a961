package org.gridloop.intake.withdrawing;

import org.gridloop.backbone.deciding.Reason;

/** Why a report cannot be taken away. */
enum WithdrawReason implements Reason {
    NO_SUCH_ISSUE(404, "There is no such issue, or it is not one of yours.", "没有这个工单，或者它不归您查看。"),
    ALREADY_FILED(409, "The issue has been filed; it can no longer be taken away.", "该工单已经立案，不能再撤回或作废。"),
    ALREADY_MERGED(409, "The report goes on together with another of the same matter.", "该上报已并案办理，不能撤回或作废。"),
    ALREADY_REJECTED(409, "The report has been turned down already.", "该上报已作不予受理处理。"),
    ALREADY_VOIDED(409, "The report has been declared void already.", "该上报已作废。"),
    ALREADY_WITHDRAWN(409, "The reporter has taken the report back already.", "该上报已由上报人撤回。"),
    BEING_VERIFIED(
            409,
            "Somebody is having a look whether it is true; wait for the answer or for the limit.",
            "该上报正在核实，请等待核实反馈或核实时限届满。"),
    UNKNOWN_VOID_REASON(
            422,
            "The reason must be one of test, duplicate-entry, wrong-entry, malicious, other.",
            "作废原因应为 test（测试数据）、duplicate-entry（重复录入）、wrong-entry（录入错误）、malicious（恶意上报）、" + "other（其他）之一。"),
    UNKNOWN_WITHDRAW_REASON(
            422,
            "The reason must be one of solved-itself, mistaken, no-longer-wanted, other.",
            "撤回原因应为 solved-itself（问题已自行解决）、mistaken（反映有误）、no-longer-wanted（不再需要处理）、" + "other（其他）之一。");

    private final int status;
    private final String english;
    private final String chinese;

    WithdrawReason(int status, String english, String chinese) {
        this.status = status;
        this.english = english;
        this.chinese = chinese;
    }

    @Override
    public String code() {
        return switch (this) {
            case UNKNOWN_VOID_REASON, UNKNOWN_WITHDRAW_REASON -> "unknown-reason";
            default -> name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        };
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
