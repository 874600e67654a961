package org.gridloop.intake.issues;

import org.gridloop.backbone.deciding.Reason;

/** Why an issue is not shown. */
enum IssuesReason implements Reason {
    NO_SUCH_ISSUE(404, "There is no such issue, or it is not one of yours.", "没有这个工单，或者它不归您查看。"),
    UNKNOWN_STATUS(
            422,
            "The status must be one of reported, verifying, filed, dispatched, handling, suspended, joint_handling,"
                    + " return_pending, handled, checking, callback, closed, not_accepted, voided, withdrawn, merged.",
            "状态应为 reported（已上报）、verifying（核实中）、filed（已立案）、dispatched（待签收）、handling（处置中）、"
                    + "suspended（挂账）、joint_handling（会办中）、return_pending（退单审核）、handled（待核查）、checking（核查中）、"
                    + "callback（待回访）、closed（已结案）、not_accepted（不予受理）、voided（作废）、withdrawn（已撤回）、merged（已并案）之一。"),
    BAD_TIME(422, "Give times like 2026-07-01T08:00:00Z.", "时间格式应为 2026-07-01T08:00:00Z。");

    private final int status;
    private final String english;
    private final String chinese;

    IssuesReason(int status, String english, String chinese) {
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
