package org.gridloop.intake.reporting;

import org.gridloop.backbone.deciding.Reason;

/** Why intake says no. */
enum ReportingReason implements Reason {
    NO_SUCH_ISSUE(404, "There is no such issue, or it is not one of yours.", "没有这个工单，或者它不归您查看。"),
    KEY_REUSED(
            422,
            "This Idempotency-Key (or external number) was already used for a report with other contents. Nothing was"
                    + " changed; use a new key for a new report.",
            "该 Idempotency-Key（或外部编号）已用于另一份内容不同的上报，本次未作任何改动；新的上报请使用新的编号。"),
    ALREADY_FILED(409, "The issue has been filed already.", "该工单已经立案，不能重复立案，也不能不予受理。"),
    ALREADY_REJECTED(409, "The report has been turned down already.", "该上报已作不予受理处理。"),
    ALREADY_MERGED(
            409,
            "The report goes on together with another; file or reject that one, or part the two first.",
            "该上报已并案办理，请处理主案，或先解除并案。"),
    ALREADY_VOIDED(409, "The report has been declared void.", "该上报已作废。"),
    ALREADY_WITHDRAWN(409, "The reporter has taken the report back.", "该上报已由上报人撤回。"),
    BEING_VERIFIED(
            409,
            "Somebody is having a look whether it is true; wait for the answer or for the limit.",
            "该上报正在核实，请等待核实反馈或核实时限届满。"),
    ISSUE_CLOSED(409, "The issue is closed; nothing can be added to it. Report it again.", "该工单已结案，不能再补充；如有新情况请重新上报。"),
    NO_CALLBACK_DUE(
            409,
            "Nothing is asked at the moment: answer once the issue is handled and checked, and before it is closed.",
            "目前无需回访答复：请在办结并核查通过之后、结案之前答复。"),
    GRID_MISSING(
            422,
            "The report does not say which grid the issue lies in; give gridCode to file it.",
            "上报未确定所在网格，立案时请填写 gridCode。"),
    UNKNOWN_CHANNEL(422, "This channel is not one of the district's.", "没有这个上报渠道。"),
    UNKNOWN_CATEGORY(422, "The catalogue has no such category.", "立案目录中没有这个小类。"),
    UNKNOWN_GRID(422, "The district has no grid with this code.", "本区没有这个网格编码。"),
    PLACE_MISSING(422, "Say where it is: coordinates, a grid code, or at least an address.", "请说明地点：坐标、网格编码，或者至少填写地址。"),
    UNKNOWN_CRS(
            422,
            "Say which system the coordinates are in: WGS84, CGCS2000 or GCJ02.",
            "请注明坐标系：WGS84、CGCS2000 或 GCJ02。"),
    BAD_COORDINATES(
            422,
            "These are no coordinates: give lon (-180 to 180) and lat (-90 to 90) in degrees, and not one without the"
                    + " other.",
            "坐标无效：请同时填写经度 lon（-180 至 180）和纬度 lat（-90 至 90），单位为度。"),
    OUTSIDE_DISTRICT(422, "The place lies outside the district.", "该地点不在本区范围内。"),
    GRID_MISMATCH(
            422,
            "The coordinates lie in another grid than the one given; correct one of the two or leave one out.",
            "坐标所在网格与填写的网格编码不一致，请更正其中一项或只填一项。"),
    OCCURRED_IN_FUTURE(422, "The time it happened lies in the future.", "发生时间晚于当前时间。"),
    UNKNOWN_REASON(
            422,
            "The reason must be one of not-in-scope, duplicate, insufficient, handled-elsewhere, malicious.",
            "不予受理原因应为 not-in-scope（不属受理范围）、duplicate（重复）、insufficient（信息不足）、"
                    + "handled-elsewhere（已由其他途径处理）、malicious（恶意上报）之一。");

    private final int status;
    private final String english;
    private final String chinese;

    ReportingReason(int status, String english, String chinese) {
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
