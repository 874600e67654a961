package org.gridloop.evaluation.lights;

import org.gridloop.backbone.deciding.Reason;

/** Why a list of lights is not shown. */
enum LightReason implements Reason {
    NO_SUCH_AREA(404, "There is no such area that you may see.", "没有该区域，或您无权查看。"),
    NO_SUCH_UNIT(404, "There is no such unit, or you may not see its issues.", "没有该单位，或您无权查看其问题。"),
    UNKNOWN_LIGHT(400, "light is one of red, yellow, green, grey.", "light 应为 red、yellow、green、grey 之一。"),
    UNKNOWN_GROUPING(400, "by is one of area, unit.", "by 应为 area、unit 之一。"),
    UNKNOWN_TIER(
            400, "tier is one of grid, community, street, district.", "tier 应为 grid、community、street、district 之一。");

    private final int status;
    private final String english;
    private final String chinese;

    LightReason(int status, String english, String chinese) {
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
