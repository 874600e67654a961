package org.gridloop.evaluation.closing;

import org.gridloop.backbone.deciding.Reason;

/** Why a checker, a callback seat or a supervisor hears "no". */
enum ClosingReason implements Reason {
    NO_SUCH_ISSUE(404, "There is no such issue that you may see.", "没有该问题，或您无权查看。"),
    CHECKER_HANDLED_IT(403, "Your unit handled this issue; somebody else has to check it.", "本单位是该问题的处置单位，须由其他单位核查。"),
    NO_OPEN_CHECK(409, "No check of this issue is open.", "该问题目前没有待核查任务。"),
    NO_CALLBACK_DUE(409, "No callback is due for this issue.", "该问题目前没有待回访任务。"),
    SOLVED_REQUIRED(
            422, "Say whether the reporter calls it solved, when the reporter was reached.", "已联系到反映人时，请填写问题是否解决。"),
    STILL_OPEN(
            409, "The issue is not closed and no callback is due: there is nothing to reopen.", "该问题尚未结案或进入回访，无需重办。"),
    REOPENED_TWICE(
            409, "The issue was reopened twice, the most there is; it is under supervision.", "该问题已重办两次，不能再次重办，已转督办。"),
    REOPEN_WINDOW_PASSED(
            409,
            "The reporter's time to ask for it again has passed; a supervisor may still reopen it.",
            "反映人申请重办的期限已过，可由督查人员决定重办。"),
    NEVER_HANDLED(409, "The issue was closed before anybody handled it; report it anew.", "该问题未经处置即已结案，如需处理请重新上报。"),
    ALREADY_CLOSED(409, "The issue is closed already.", "该问题已经结案。"),
    NOT_OPEN(409, "The issue is not open: it was rejected, withdrawn or merged.", "该问题未在办理中：可能已不予受理、撤回或并案。"),
    NOT_DISPATCHED(
            409,
            "The issue is not dispatched yet: a clerk may reject it while it is not filed; otherwise try again in a moment.",
            "该问题尚未派遣：未立案的可由受理员不予受理，已立案的请稍后再试。"),
    FINISHED_OUT_OF_TURN(409, "A handling was finished that nobody had asked for at this point.", "收到了与当前环节不符的办结反馈。");

    private final int status;
    private final String english;
    private final String chinese;

    ClosingReason(int status, String english, String chinese) {
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
