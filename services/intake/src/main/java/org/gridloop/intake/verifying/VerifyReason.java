package org.gridloop.intake.verifying;

import org.gridloop.backbone.deciding.Reason;

/** Why a report is not verified. */
enum VerifyReason implements Reason {
    NO_SUCH_ISSUE(404, "There is no such issue, or it is not one of yours.", "没有这个工单，或者它不归您查看。"),
    BEING_VERIFIED(409, "Somebody has been asked to look already.", "该上报已派发核实，请等待反馈。"),
    NOT_BEING_VERIFIED(409, "Nobody has been asked to verify this report, or it was answered.", "该上报没有待反馈的核实任务。"),
    NO_LONGER_WAITING(409, "The report has been decided upon; there is nothing to verify any more.", "该上报已作处理，无需核实。"),
    GRID_MISSING(
            422,
            "The report does not say where it is; give gridCode or a location, so that somebody near can look.",
            "上报未确定所在网格，请填写 gridCode 或坐标，以便派给就近网格员。"),
    UNKNOWN_GRID(422, "The district has no grid with this code.", "本区没有这个网格编码。"),
    UNKNOWN_CATEGORY(422, "The catalogue has no such category.", "立案目录中没有这个小类。"),
    UNKNOWN_FINDING(
            422,
            "The finding must be one of found, not-found, moved, unclear.",
            "核实结果应为 found（属实）、not-found（不属实）、moved（属实但地点有变）、unclear（无法判断）之一。"),
    PLACE_MISSING(422, "Say where it is now: gridCode or location.", "请填写现在的地点：gridCode 或坐标。"),
    BAD_COORDINATES(
            422,
            "These are no coordinates: give crs (WGS84, CGCS2000 or GCJ02), lon and lat in degrees.",
            "坐标无效：请填写坐标系 crs（WGS84、CGCS2000 或 GCJ02）以及经度 lon、纬度 lat，单位为度。"),
    OUTSIDE_DISTRICT(422, "The place lies outside the district.", "该地点不在本区范围内。");

    private final int status;
    private final String english;
    private final String chinese;

    VerifyReason(int status, String english, String chinese) {
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
