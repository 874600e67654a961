package org.gridloop.backbone.guarding;

import org.gridloop.backbone.deciding.Reason;

/** What can be wrong with a request before any decision is asked for. */
public enum HttpReason implements Reason {
    BROKEN_JSON("broken-json", 400, "The body is not the JSON this call expects.", "请求内容不是有效的 JSON，或字段类型不对。"),
    UNKNOWN_FIELD("unknown-field", 400, "The body has a field this call does not know.", "请求中有无法识别的字段。"),
    NUL_CHARACTER("nul-character", 400, "A text holds a NUL character.", "文本中不能包含空字符。"),
    INVALID_FIELDS(
            "invalid-fields", 400, "Some fields do not hold what they must; see errors.", "部分字段填写不符合要求，详见 errors。"),
    BAD_REQUEST("bad-request", 400, "The request cannot be understood.", "请求无法识别。"),
    NO_TOKEN("no-token", 401, "A valid bearer token is missing or has expired.", "缺少有效的访问令牌，或令牌已过期。"),
    NOT_YOUR_ROLE("not-your-role", 403, "None of your roles may do this.", "您的角色无权执行此操作。"),
    NOT_FOUND("not-found", 404, "There is nothing here that you may see.", "未找到，或您无权查看。"),
    WRONG_METHOD("wrong-method", 405, "This address does not take that method.", "该地址不支持此请求方法。"),
    NOT_ACCEPTABLE("not-acceptable", 406, "The answer cannot be given in the form asked for.", "无法按所要求的格式返回。"),
    TOO_LARGE("too-large", 413, "The body is larger than this call takes.", "请求内容过大。"),
    WRONG_MEDIA_TYPE("wrong-media-type", 415, "Send the body as application/json.", "请以 application/json 格式提交。"),
    STALE("stale", 412, "It has changed since you read it; read it again.", "内容已被他人更新，请刷新后重试。"),
    OUTCOME_UNKNOWN(
            "outcome-unknown",
            503,
            "Nobody can say yet whether it was stored; send it again with the same Idempotency-Key.",
            "暂时无法确认是否已保存，请使用相同的 Idempotency-Key 重试。"),
    UNAVAILABLE(
            "unavailable",
            503,
            "The service cannot work right now; nothing was stored. Try again soon.",
            "服务暂不可用，未保存任何内容，请稍后重试。"),
    JOURNAL_BEHIND(
            "journal-behind",
            503,
            "The service's journal lacks facts it has told, as after the restore of an older backup; nothing was stored."
                    + " An administrator has to read them back.",
            "本服务的事件日志落后于已发布的事件（可能恢复了较早的备份），未保存任何内容，需由管理员补回后方可受理。"),
    OURS("internal-error", 500, "Something went wrong here; it has been logged.", "系统内部错误，已记录。");

    private final String code;
    private final int status;
    private final String english;
    private final String chinese;

    HttpReason(String code, int status, String english, String chinese) {
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

    static HttpReason ofStatus(int status) {
        return switch (status) {
            case 401 -> NO_TOKEN;
            case 403 -> NOT_YOUR_ROLE;
            case 404 -> NOT_FOUND;
            case 405 -> WRONG_METHOD;
            case 406 -> NOT_ACCEPTABLE;
            case 412 -> STALE;
            case 413 -> TOO_LARGE;
            case 415 -> WRONG_MEDIA_TYPE;
            case 503 -> UNAVAILABLE;
            default -> status >= 500 ? OURS : BAD_REQUEST;
        };
    }
}
