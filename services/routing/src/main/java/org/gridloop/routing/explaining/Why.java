package org.gridloop.routing.explaining;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gridloop.events.RoutingEvent;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.Occasion;
import org.gridloop.events.RoutingEvent.ReturnApproved;
import org.gridloop.events.RoutingEvent.TierEscalated;
import org.gridloop.events.RoutingEvent.TierLowered;
import org.gridloop.events.Tier;
import org.jspecify.annotations.Nullable;

/**
 * Why this unit has the issue and why this tier owns it. The sentences are made from the facts, never from the rules of
 * today: a later version of the list explains nothing that was decided by an earlier one.
 *
 * @param unitBecause of the last dispatch
 * @param tierBecause of the last move between tiers, or of the dispatch when there was none since
 * @param steps every dispatch and move, in order
 */
record Why(
        String issueId,
        String unit,
        Tier tier,
        String area,
        Sentence unitBecause,
        Sentence tierBecause,
        List<Sentence> steps) {

    Why {
        steps = List.copyOf(steps);
    }

    /** @return none while nothing was dispatched */
    static @Nullable Why of(Course course, Names names) {
        IssueDispatched last = null;
        ReturnApproved released = null;
        Tier tier = Tier.GRID;
        String area = "";
        Sentence unitBecause = null;
        Sentence tierBecause = null;
        List<Sentence> steps = new ArrayList<>();
        for (RoutingEvent fact : course.facts()) {
            switch (fact) {
                case IssueDispatched e -> {
                    last = e;
                    unitBecause = unit(e, released, names);
                    steps.add(unitBecause);
                    boolean moved = tier != e.tier() || !area.equals(e.area());
                    if (moved || tierBecause == null) {
                        tierBecause = tier(e, names);
                        steps.add(tierBecause);
                    }
                    tier = e.tier();
                    area = e.area();
                }
                case TierEscalated e -> {
                    tier = e.toTier();
                    area = e.toArea();
                    tierBecause = up(e, names);
                    steps.add(tierBecause);
                }
                case TierLowered e -> {
                    tier = e.toTier();
                    area = e.toArea();
                    tierBecause = down(e, names);
                    steps.add(tierBecause);
                }
                case ReturnApproved e -> released = e;
                default -> {}
            }
        }
        if (last == null) {
            return null;
        }
        return new Why(
                last.issueId(),
                last.unit(),
                tier,
                area,
                Objects.requireNonNull(unitBecause),
                Objects.requireNonNull(tierBecause),
                steps);
    }

    private static Sentence unit(IssueDispatched e, @Nullable ReturnApproved released, Names names) {
        String unit = names.unit(e.unit());
        return switch (e.occasion()) {
            case FILED ->
                new Sentence(
                        "The responsibility list (" + version(e) + ") names " + unit + " for "
                                + names.category(e.filing().category()) + ".",
                        "按权责清单（" + version(e) + "），" + names.category(e.filing().category()) + "由" + unit + "承办。");
            case RETURNED -> returned(unit, released, names);
            case REWORK ->
                new Sentence(
                        "A check failed, so " + unit + ", who handled it, does it again.",
                        "核查不通过，由原承办单位" + unit + "返工。");
            case REOPENED ->
                new Sentence(
                        "It was reopened, so " + unit + ", who handled it last, does it again.",
                        "事件重办，由原承办单位" + unit + "再次办理。");
        };
    }

    private static Sentence returned(String unit, @Nullable ReturnApproved released, Names names) {
        String before = released == null ? "" : names.unit(released.unit());
        boolean arbitrated = released != null && Boolean.TRUE.equals(released.arbitrated());
        String who = arbitrated ? "a supervisor arbitrated" : "the dispatcher agreed";
        String whoZh = arbitrated ? "经督查裁定" : "经派遣员同意";
        return new Sentence(
                before + " asked to be released, " + who + " and named " + unit + ".",
                before + "申请退单，" + whoZh + "，改由" + unit + "承办。");
    }

    private static Sentence tier(IssueDispatched e, Names names) {
        String area = names.area(e.area());
        if (e.occasion() == Occasion.REOPENED) {
            return new Sentence(
                    "A reopened issue goes back to the tier that had it first: " + area + " owns it.",
                    "重办事件退回首次管理的层级，由" + area + "管理。");
        }
        return new Sentence(
                "The " + Names.english(e.tier()) + " is the lowest tier with authority over it, so " + area
                        + " owns it.",
                Names.chinese(e.tier()) + "是有处置权限的最低层级，由" + area + "管理。");
    }

    private static Sentence up(TierEscalated e, Names names) {
        String to = names.area(e.toArea());
        String from = names.area(e.fromArea());
        String limit = names.time(e.passedDeadline());
        return switch (e.reason()) {
            case "deadline-passed" ->
                new Sentence(
                        "The limit of " + limit + " passed and it was not finished, so " + to + " took over from "
                                + from + ".",
                        "至" + limit + "时限已过仍未办结，由" + from + "逐级上报至" + to + "。");
            case "no-authority" ->
                new Sentence(
                        from + " has no authority over it and passed it up to " + to + ".",
                        from + "无处置权限，上报至" + to + "。");
            case "beyond-means" ->
                new Sentence(
                        "It is beyond the means of " + from + ", which passed it up to " + to + ".",
                        "超出" + from + "的处置能力，上报至" + to + "。");
            default -> new Sentence(from + " passed it up to " + to + ".", from + "上报至" + to + "。");
        };
    }

    private static Sentence down(TierLowered e, Names names) {
        String to = names.area(e.toArea());
        String from = names.area(e.fromArea());
        return switch (e.reason()) {
            case "has-authority" ->
                new Sentence(
                        from + " gave it back to " + to + ", which has the authority.",
                        from + "下派至" + to + "，由有权限的下级处置。");
            case "has-means" ->
                new Sentence(
                        from + " gave it back to " + to + ", which has the means.", from + "下派至" + to + "，由有能力的下级处置。");
            default -> new Sentence(from + " gave it back to " + to + ".", from + "下派至" + to + "。");
        };
    }

    private static String version(IssueDispatched e) {
        String version = e.catalogueVersion();
        return version == null ? e.filing().referenceVersion() : version;
    }
}
