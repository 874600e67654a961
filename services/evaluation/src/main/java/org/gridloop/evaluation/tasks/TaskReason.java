package org.gridloop.evaluation.tasks;

import org.gridloop.backbone.deciding.Reason;

/** Why a list is not shown. */
enum TaskReason implements Reason {
    NO_SUCH_CHECKER(404, "There is no such office, or you may not see its checks.", "没有该单位，或您无权查看其核查任务。"),
    NO_SUCH_EVALUATION(404, "There is no such handled issue that you may see.", "没有该问题的评价记录，或您无权查看。"),
    UNKNOWN_STATUS(400, "This list does not know that status.", "该列表不支持此状态。");

    private final int status;
    private final String english;
    private final String chinese;

    TaskReason(int status, String english, String chinese) {
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
