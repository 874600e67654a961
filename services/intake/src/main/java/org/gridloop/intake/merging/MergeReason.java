package org.gridloop.intake.merging;

import org.gridloop.backbone.deciding.Reason;

/** Why two reports do not go on together, or not apart. */
enum MergeReason implements Reason {
    NO_SUCH_ISSUE(404, "There is no such issue, or it is not one of yours.", "没有这个工单，或者它不归您查看。"),
    NO_SUCH_MASTER(404, "There is no such issue to merge into, or it is not one of yours.", "没有所填的主案，或者它不归您查看。"),
    MASTER_IS_ITSELF(422, "An issue cannot be merged into itself.", "工单不能并入自身。"),
    MASTER_MERGED(409, "That issue goes on with another itself; merge into that one.", "所填主案已并入其他工单，请并入其主案。"),
    MASTER_CLOSED(409, "That issue is closed or was not accepted; nothing goes on with it.", "所填主案已结束，不能并入。"),
    HAS_MERGED_ONES(
            409,
            "Others were merged into this issue; merge the other way round, or part them first.",
            "已有其他工单并入本工单，请反向并案，或先解除其并案。"),
    ALREADY_MERGED(409, "The issue has been merged already.", "该工单已并案。"),
    BEING_VERIFIED(
            409,
            "Somebody is having a look whether it is true; wait for the answer or for the limit.",
            "该上报正在核实，请等待核实反馈或核实时限届满。"),
    IN_HAND(409, "A unit has it in hand already; merge the other way round.", "该工单已派遣，请反向并案（将另一工单并入本工单）。"),
    ISSUE_CLOSED(409, "The issue is closed.", "该工单已结案。"),
    OVER(409, "The report was turned down, declared void or taken back.", "该上报已不予受理、作废或撤回。"),
    NOT_MERGED(409, "The issue is not merged.", "该工单未并案。"),
    UNKNOWN_REASON(
            422,
            "The reason must be one of other-matter, other-place, other.",
            "解除并案原因应为 other-matter（并非同一事项）、other-place（并非同一地点）、other（其他）之一。");

    private final int status;
    private final String english;
    private final String chinese;

    MergeReason(int status, String english, String chinese) {
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
