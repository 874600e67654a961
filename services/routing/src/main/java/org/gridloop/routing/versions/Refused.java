package org.gridloop.routing.versions;

import org.gridloop.backbone.deciding.Reason;

/** Why an upload or a question about versions is refused as a whole. */
enum Refused implements Reason {
    NO_SUCH_KIND(
            "no-such-kind",
            404,
            "Reference data are areas, units, catalogue, calendar or rules.",
            "基础数据类别只有 areas（区域）、units（单位）、catalogue（事项清单）、calendar（工作日历）、rules（规则）。"),
    NO_SUCH_VERSION("no-such-version", 404, "There is no such version.", "没有该版本。"),
    UNKNOWN_FORMAT(
            "unknown-format",
            415,
            "Send CSV, JSON or XLSX with its media type, or name the format: csv, json, xlsx, filing-standard-xlsx.",
            "请按 CSV、JSON 或 XLSX 的媒体类型提交，或用 format 指明 csv、json、xlsx、filing-standard-xlsx。"),
    UNREADABLE_SHEET("unreadable-sheet", 422, "The upload cannot be read as a whole.", "上传文件整体无法读取。"),
    ROWS_REFUSED(
            "rows-refused",
            422,
            "Some rows cannot be taken, so nothing was kept; dryRun=true lists them, skipRefused=true leaves them out.",
            "部分行未通过校验，未保存。请用 dryRun=true 查看明细，或用 skipRefused=true 跳过这些行。"),
    NAMED_ELSEWHERE(
            "named-elsewhere",
            422,
            "It would take away what another kind in force names; dryRun=true lists it.",
            "将删除的内容仍被其他现行数据引用，未保存。请用 dryRun=true 查看明细。"),
    OVERTAKEN("overtaken", 409, "Another version was kept meanwhile; look at it and try again.", "期间已有新版本，请核对后重试。");

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
