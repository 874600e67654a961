package org.gridloop.routing.extending;

import org.gridloop.backbone.deciding.Reason;

/** Why extending says no. */
enum ExtensionRefusal implements Reason {
    ALREADY_DECIDED("extension-already-decided", 409, "This request has already been decided.", "该延期申请已处理，不能重复处理。"),
    STALE_EXTENSION(
            "stale-extension",
            409,
            "The issue has been dispatched anew since; this request needs no decision any more.",
            "该事件已重新派遣，此延期申请无需再处理。"),
    NO_MORE_EXTENSIONS("no-more-extensions", 409, "The issue has had two extensions already.", "该事件已延期两次，不能再延期。"),
    NO_SUCH_EXTENSION("no-such-extension", 404, "There is no request for more time for this dispatch.", "未找到该派遣的延期申请。"),
    UNKNOWN_STATUS(
            "unknown-status",
            400,
            "The status of a request is pending, approved, refused or superseded.",
            "延期申请状态只能是 pending（待处理）、approved（同意）、refused（不同意）或 superseded（失效）。");

    private final String code;
    private final int status;
    private final String english;
    private final String chinese;

    ExtensionRefusal(String code, int status, String english, String chinese) {
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
