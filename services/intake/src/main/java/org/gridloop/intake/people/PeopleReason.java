package org.gridloop.intake.people;

import org.gridloop.backbone.deciding.Reason;

/** Why a person is not shown. */
enum PeopleReason implements Reason {
    NO_SUCH_ISSUE(404, "There is no such issue, or it is not one of yours.", "没有这个工单，或者它不归您查看。"),
    CONFIDENTIAL(
            403, "The reporter asked to be kept confidential; only a supervisor may look.", "上报人要求保密，仅督查人员可以查看其身份。");

    private final int status;
    private final String english;
    private final String chinese;

    PeopleReason(int status, String english, String chinese) {
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
