package org.gridloop.evaluation.agendas;

import org.gridloop.backbone.deciding.Reason;

/** Why an agenda is not shown, or a decision not recorded. */
enum AgendaReason implements Reason {
    NO_SUCH_AREA(404, "There is no such area at this tier that you may see.", "该层级没有此区域，或您无权查看。"),
    NO_SUCH_ISSUE(404, "There is no such issue in this area.", "该区域内没有此问题。"),
    ISSUE_OR_TOPIC(400, "Say either issueId or topic: what was decided about?", "请填写 issueId 或 topic 其中之一，说明议定的是什么。"),
    DONE_BEFORE_DECIDED(422, "doneBy lies before the meeting.", "完成期限不能早于议事时间。");

    private final int status;
    private final String english;
    private final String chinese;

    AgendaReason(int status, String english, String chinese) {
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
