package org.gridloop.routing.explaining;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.gridloop.events.Deadlines;
import org.gridloop.events.RoutingEvent;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.Occasion;
import org.gridloop.events.RoutingEvent.ReturnApproved;
import org.gridloop.events.RoutingEvent.TierEscalated;
import org.gridloop.events.RoutingEvent.TierLowered;
import org.gridloop.events.Tier;
import org.gridloop.routing.Tables;
import org.gridloop.routing.reference.Areas;
import org.gridloop.routing.reference.Catalogue;
import org.gridloop.routing.reference.CatalogueLine;
import org.gridloop.routing.reference.CatalogueLine.LimitClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WhyTest extends Tables<CourseDecider.Nothing, Course> {

    private static final Names NAMES = new Names(
            AREAS,
            UNITS,
            () -> new Catalogue(
                    "2026.2",
                    List.of(new CatalogueLine("E0203", "户外广告牌松动", Tier.STREET, HOLDER, 1440, LimitClock.CONTINUOUS))),
            () -> ZoneId.of("Asia/Shanghai"));

    WhyTest() {
        super(new CourseDecider());
    }

    @Test
    void nothingIsSaidOfAnIssueThatWasNotDispatched() {
        assertThat(Why.of(Course.NONE, NAMES)).isNull();
    }

    @Test
    void aFiledIssueIsExplainedByTheVersionOfTheListThatChose() {
        Why why = why(dispatched(1));
        assertThat(why.unit()).isEqualTo(HOLDER);
        assertThat(why.unitBecause())
                .isEqualTo(new Sentence(
                        "The responsibility list (2026.1) names 综合行政执法局 (dept-urban-management) for E0203 户外广告牌松动.",
                        "按权责清单（2026.1），E0203 户外广告牌松动由综合行政执法局 (dept-urban-management)承办。"));
        assertThat(why.tierBecause())
                .isEqualTo(new Sentence(
                        "The street is the lowest tier with authority over it, so 青禾街道 (379901001) owns it.",
                        "街道是有处置权限的最低层级，由青禾街道 (379901001)管理。"));
        assertThat(why.steps()).hasSize(2);
    }

    @Test
    void aReturnedIssueIsExplainedByWhoAskedAndWhoDecided() {
        Why agreed = why(dispatched(1), released(null), to(OTHER, 2, Occasion.RETURNED));
        assertThat(agreed.unitBecause().english())
                .isEqualTo("综合行政执法局 (dept-urban-management) asked to be released, the dispatcher agreed and named"
                        + " 供电公司 (dept-power).");
        Why arbitrated = why(dispatched(1), released(true), to(OTHER, 2, Occasion.RETURNED));
        assertThat(arbitrated.unitBecause().chinese())
                .isEqualTo("综合行政执法局 (dept-urban-management)申请退单，经督查裁定，改由供电公司 (dept-power)承办。");
        assertThat(arbitrated.steps()).hasSize(3);
    }

    @Test
    void reworkAndReopeningAreExplainedByWhoHadItLast() {
        assertThat(why(dispatched(1), to(HOLDER, 2, Occasion.REWORK))
                        .unitBecause()
                        .english())
                .startsWith("A check failed");
        Why reopened = why(dispatched(1), up("deadline-passed"), to(HOLDER, 2, Occasion.REOPENED));
        assertThat(reopened.unitBecause().chinese()).startsWith("事件重办");
        assertThat(reopened.tierBecause().english()).startsWith("A reopened issue goes back");
        assertThat(reopened.area()).isEqualTo(STREET);
    }

    @Test
    void aMoveUpIsExplainedByItsReason() {
        assertThat(why(dispatched(1), up("deadline-passed")).tierBecause())
                .isEqualTo(new Sentence(
                        "The limit of 2026-03-03 09:00 passed and it was not finished, so 临川区 (379901) took over from"
                                + " 青禾街道 (379901001).",
                        "至2026-03-03 09:00时限已过仍未办结，由青禾街道 (379901001)逐级上报至临川区 (379901)。"));
        assertThat(why(dispatched(1), up("no-authority")).tierBecause().english())
                .contains("has no authority");
        assertThat(why(dispatched(1), up("beyond-means")).tierBecause().english())
                .contains("beyond the means");
        assertThat(why(dispatched(1), up("other")).tierBecause().english()).contains("passed it up to 临川区");
    }

    @Test
    void aMoveDownIsExplainedByItsReason() {
        assertThat(why(dispatched(1), up("other"), down("has-means"))
                        .tierBecause()
                        .english())
                .isEqualTo("临川区 (379901) gave it back to 青禾街道 (379901001), which has the means.");
        assertThat(why(dispatched(1), up("other"), down("has-authority"))
                        .tierBecause()
                        .chinese())
                .contains("有权限");
        Why why = why(dispatched(1), up("other"), down("other"));
        assertThat(why.tier()).isEqualTo(Tier.STREET);
        assertThat(why.steps()).hasSize(4);
    }

    @Test
    void whatIsNotKnownAnyMoreKeepsItsCode() {
        Names none = new Names(new Areas(List.of()), UNITS, NAMES.catalogue(), NAMES.zone());
        assertThat(Objects.requireNonNull(Why.of(new Course(List.of(dispatched(1))), none))
                        .tierBecause()
                        .english())
                .contains("so 379901001 owns it");
    }

    private static Why why(RoutingEvent... facts) {
        return Objects.requireNonNull(Why.of(new Course(List.of(facts)), NAMES));
    }

    private static ReturnApproved released(@Nullable Boolean arbitrated) {
        return new ReturnApproved(ISSUE, 1, 1, HOLDER, OTHER, null, arbitrated);
    }

    private static IssueDispatched to(String unit, int no, Occasion occasion) {
        Deadlines deadlines = GIVEN;
        return new IssueDispatched(ISSUE, no, unit, Tier.STREET, STREET, FILING, occasion, deadlines, "rule");
    }

    private static TierEscalated up(String reason) {
        return new TierEscalated(ISSUE, 1, Tier.STREET, STREET, Tier.DISTRICT, "379901", reason, FINISH, null, "x");
    }

    private static TierLowered down(String reason) {
        return new TierLowered(ISSUE, 1, Tier.DISTRICT, "379901", Tier.STREET, STREET, reason, "x", FINISH);
    }
}
