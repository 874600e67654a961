package org.gridloop.routing.boards;

import org.gridloop.backbone.deciding.Reason;

/** Why there is no board. */
enum BoardRefused implements Reason {
    NO_SUCH_AREA("no-such-area", "There is no such area at this tier for you.", "未找到该层级的区域，或不在您的管辖范围内。"),
    NO_SUCH_ISSUE("no-such-issue", "There is no such issue on the boards for you.", "看板上没有该问题，或不在您的管辖范围内。");

    private final String code;
    private final String english;
    private final String chinese;

    BoardRefused(String code, String english, String chinese) {
        this.code = code;
        this.english = english;
        this.chinese = chinese;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return 404;
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
