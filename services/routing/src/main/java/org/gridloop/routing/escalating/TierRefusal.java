package org.gridloop.routing.escalating;

import org.gridloop.backbone.deciding.Reason;

/** Why an issue stays with its tier. */
enum TierRefusal implements Reason {
    OWNED_ELSEWHERE("owned-elsewhere", 409, "Another tier owns the issue by now.", "该事件已由其他层级管理，请刷新后再操作。"),
    NO_TIER_ABOVE("no-tier-above", 409, "The district owns the issue; there is no tier above.", "该事件已在区级，不能再上报。"),
    NO_AUTHORITY_BELOW(
            "no-authority-below",
            409,
            "By the responsibility list, no tier below has the authority.",
            "按权责清单，下级没有处置权限，不能下派。");

    private final String code;
    private final int status;
    private final String english;
    private final String chinese;

    TierRefusal(String code, int status, String english, String chinese) {
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
