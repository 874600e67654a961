package org.gridloop.response.summons;

import org.gridloop.backbone.deciding.Reason;

/** Why a called unit hears "no". */
enum SummonsReason implements Reason {
    NOT_CALLED(404, "There is no whistle that calls your unit to this issue.", "没有召集本单位处置该问题的哨声。"),
    CONCLUDED(409, "The joint handling is over; nobody is waited for.", "会办已结束，无需再报到。"),
    UNKNOWN_STATUS(400, "status is one of open, reported.", "status 应为 open、reported 之一。");

    private final int status;
    private final String english;
    private final String chinese;

    SummonsReason(int status, String english, String chinese) {
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
