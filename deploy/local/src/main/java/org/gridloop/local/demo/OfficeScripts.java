package org.gridloop.local.demo;

import static org.gridloop.local.Service.EVALUATION;
import static org.gridloop.local.Service.ROUTING;

import java.util.List;
import java.util.Map;
import org.gridloop.events.EvaluationEvent.AgendaDecisionRecorded;
import org.gridloop.events.JointHandlingEvent.JointHandlingConcluded;
import org.gridloop.events.JointHandlingEvent.WhistleBlown;
import org.gridloop.events.ResponseEvent.UnitReportedIn;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.TierEscalated;
import org.gridloop.events.RoutingEvent.TierLowered;
import org.gridloop.events.Summoned;
import org.gridloop.events.SupervisionEvent.IssueReminded;
import org.gridloop.events.SupervisionEvent.SupervisionLifted;
import org.gridloop.events.SupervisionEvent.SupervisionOrdered;
import org.gridloop.events.SupervisionEvent.SupervisionRaised;
import org.gridloop.events.Tier;
import org.gridloop.local.rest.Identity;

/** What officers and supervisors do about issues in hand: 吹哨, 逐级上报, 催办, 督办, 议事. */
final class OfficeScripts {

    private static final List<String> WATCH_AND_WORDS = List.of("public-concern", "群众反映集中，请加快处置。");

    private OfficeScripts() {}

    static List<Script> all() {
        return List.of(
                Script.of(
                        "whistle",
                        OfficeScripts::whistled,
                        WhistleBlown.class,
                        UnitReportedIn.class,
                        JointHandlingConcluded.class),
                Script.of("tiers", OfficeScripts::raisedAndLowered, TierEscalated.class, TierLowered.class),
                Script.of("reminder", OfficeScripts::reminded, IssueReminded.class),
                Script.of(
                        "supervision",
                        OfficeScripts::supervised,
                        SupervisionOrdered.class,
                        SupervisionRaised.class,
                        SupervisionLifted.class),
                Script.of("agenda", OfficeScripts::decidedAtAMeeting, AgendaDecisionRecorded.class),
                new Script(
                        "overdue",
                        List.of(TierEscalated.class, SupervisionRaised.class),
                        true,
                        OfficeScripts::leftUntilItIsOverdue));
    }

    private static void whistled(List<Scene> scenes) throws InterruptedException {
        Scene scene = scenes.getFirst();
        begin(scene);
        Identity officer = officer(scene, Tier.STREET);
        scene.ask(
                officer,
                ROUTING,
                "/api/v1/whistles/" + scene.issueId(),
                Map.of(
                        "assistants",
                        scene.departments(2),
                        "reason",
                        "several-trades",
                        "explanation",
                        "涉及占道、油污、违停，请各单位到场会办。"));
        WhistleBlown blown = scene.await(WhistleBlown.class);
        for (Summoned called : blown.units()) {
            OrderScripts.reportIn(scene, called.unit(), blown.whistleNo());
        }
        scene.await(UnitReportedIn.class, blown.units().size());
        scene.ask(
                officer,
                ROUTING,
                "/api/v1/whistles/" + scene.issueId() + "/conclude",
                Map.of("result", "agreed", "conclusion", "牵头单位划线定点，协办单位每日巡查。"));
        scene.await(JointHandlingConcluded.class);
        scene.handOver();
    }

    private static void raisedAndLowered(List<Scene> scenes) throws InterruptedException {
        Scene scene = scenes.getFirst();
        begin(scene);
        move(scene, officer(scene, Tier.STREET), "raise", "no-authority", "市集跨两个街道，本街道无权处置。");
        scene.await(TierEscalated.class);
        move(scene, officer(scene, Tier.DISTRICT), "lower", "has-authority", "已明确由本街道牵头，下派办理。");
        scene.await(TierLowered.class);
        scene.handOver();
    }

    private static void move(Scene scene, Identity officer, String way, String reason, String words)
            throws InterruptedException {
        scene.ask(
                officer,
                ROUTING,
                "/api/v1/tiers/" + scene.issueId() + "/" + way,
                Map.of("reason", reason, "explanation", words));
    }

    private static void reminded(List<Scene> scenes) throws InterruptedException {
        Scene scene = scenes.getFirst();
        begin(scene);
        scene.ask(
                Cast.CLERK,
                ROUTING,
                supervisions(scene, "remind"),
                Map.of("reason", "reporter-asked", "explanation", "反映人来电催问进度。"));
        scene.await(IssueReminded.class);
        scene.handOver();
    }

    private static void supervised(List<Scene> scenes) throws InterruptedException {
        Scene scene = scenes.getFirst();
        begin(scene);
        Map<String, String> words =
                Map.of("reason", WATCH_AND_WORDS.getFirst(), "explanation", WATCH_AND_WORDS.getLast());
        scene.ask(Cast.SUPERVISOR, ROUTING, supervisions(scene, "order"), words);
        scene.await(SupervisionOrdered.class);
        scene.ask(Cast.SUPERVISOR, ROUTING, supervisions(scene, "raise"), words);
        scene.await(SupervisionRaised.class);
        scene.awaitRed();
        scene.lift();
        scene.handOver();
    }

    private static void decidedAtAMeeting(List<Scene> scenes) throws InterruptedException {
        Scene scene = scenes.getFirst();
        begin(scene);
        String street = scene.areaAt(Tier.STREET);
        scene.ask(
                officer(scene, Tier.STREET),
                EVALUATION,
                "/api/v1/agendas/street/" + street + "/decisions",
                Map.of(
                        "issueId",
                        scene.issueId(),
                        "decision",
                        "早晚高峰由街道综合执法队值守，学校错峰放学。",
                        "units",
                        List.of(Cast.OFFICE + street)));
        scene.await(AgendaDecisionRecorded.class);
        scene.handOver();
    }

    /** Nobody comes: the tier above takes over, and the issue is watched. It is finished late. */
    private static void leftUntilItIsOverdue(List<Scene> scenes) throws InterruptedException {
        Scene scene = scenes.getFirst();
        begin(scene);
        TierEscalated risen = scene.await(TierEscalated.class);
        scene.must(risen.reason().equals("deadline-passed"), "it went up because of " + risen.reason());
        scene.await(SupervisionRaised.class);
        scene.awaitRed();
        scene.handOver();
    }

    private static void begin(Scene scene) throws InterruptedException {
        scene.report();
        scene.file();
        scene.await(IssueDispatched.class);
        scene.sign(1);
    }

    private static Identity officer(Scene scene, Tier tier) throws InterruptedException {
        return Cast.of(Cast.OFFICE + scene.areaAt(tier));
    }

    private static String supervisions(Scene scene, String deed) {
        return "/api/v1/supervisions/" + scene.issueId() + "/" + deed;
    }
}
