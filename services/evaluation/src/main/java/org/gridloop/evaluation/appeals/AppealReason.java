package org.gridloop.evaluation.appeals;

import org.gridloop.backbone.deciding.Reason;

/** Why a unit or a reviewer hears "no". */
enum AppealReason implements Reason {
    NO_SUCH_ISSUE(404, "There is no such issue that your unit handled.", "没有该问题，或并非由本单位处置。"),
    NO_SUCH_APPEAL(404, "There is no such appeal that you may see.", "没有该申诉，或您无权查看。"),
    NOT_CLOSED(409, "The issue is not closed; nothing is scored yet.", "该问题尚未结案，暂无考核结果可申诉。"),
    APPEALED_ALREADY(409, "Your unit has appealed in this matter; that is possible once.", "本单位已就该问题提出过申诉，每个问题只能申诉一次。"),
    APPEAL_WINDOW_PASSED(409, "The time to appeal has passed.", "申诉期限已过。"),
    REVIEWER_IS_PARTY(403, "The appeal is your own unit's; others review it.", "该申诉由本单位提出，须由其他人员复核。"),
    ANOTHER_REVIEWER_NEEDED(409, "You have voted; the second vote is another reviewer's.", "您已复核，须由另一名复核人员复核。"),
    APPEAL_DECIDED(409, "Both reviewers have voted; the appeal is decided.", "该申诉已裁定。"),
    UNKNOWN_STATUS(400, "status is one of pending, decided.", "status 应为 pending、decided 之一。");

    private final int status;
    private final String english;
    private final String chinese;

    AppealReason(int status, String english, String chinese) {
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
