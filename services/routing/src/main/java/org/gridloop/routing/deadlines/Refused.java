package org.gridloop.routing.deadlines;

import org.gridloop.backbone.deciding.Reason;

/** Why the page of deadlines says no. */
enum Refused implements Reason {
    NO_SUCH_ISSUE("no-such-issue", 404, "There is no such issue for you.", "未找到该事件，或不在您的管辖范围内。");

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
