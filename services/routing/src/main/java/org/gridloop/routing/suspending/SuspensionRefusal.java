package org.gridloop.routing.suspending;

import org.gridloop.backbone.deciding.Reason;

/** Why suspending says no. */
enum SuspensionRefusal implements Reason {
    ALREADY_SUSPENDED("already-suspended", 409, "The clock stands already.", "该事件已挂账。"),
    NOT_SUSPENDED("not-suspended", 409, "The clock does not stand.", "该事件未挂账。"),
    ONLY_ONCE(
            "only-once", 409, "The clock has stood once before; it does not stand a second time.", "该事件已挂账一次，不能再次挂账。"),
    NO_DAY_TO_COME("no-day-to-come", 422, "The date has to lie in the future, within a year.", "挂账截止时间须在今后一年之内。");

    private final String code;
    private final int status;
    private final String english;
    private final String chinese;

    SuspensionRefusal(String code, int status, String english, String chinese) {
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
