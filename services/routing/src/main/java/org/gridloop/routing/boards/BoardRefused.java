package org.gridloop.routing.boards;

import org.gridloop.backbone.deciding.Reason;

/** Why there is no board. */
enum BoardRefused implements Reason {
    NO_SUCH_AREA;

    @Override
    public String code() {
        return "no-such-area";
    }

    @Override
    public int status() {
        return 404;
    }

    @Override
    public String english() {
        return "There is no such area at this tier for you.";
    }

    @Override
    public String chinese() {
        return "未找到该层级的区域，或不在您的管辖范围内。";
    }
}
