package org.gridloop.local.demo;

import static org.gridloop.local.Service.EVALUATION;

import java.util.List;
import java.util.Map;
import org.gridloop.events.EvaluationEvent.AppealDecided;
import org.gridloop.events.EvaluationEvent.AppealReviewed;
import org.gridloop.events.EvaluationEvent.CallbackRecorded;
import org.gridloop.events.EvaluationEvent.CheckFailed;
import org.gridloop.events.EvaluationEvent.IssueClosed;
import org.gridloop.events.EvaluationEvent.IssueReopened;
import org.gridloop.events.EvaluationEvent.ScoreAppealed;
import org.gridloop.events.ResponseEvent.OrderWithdrawn;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.SupervisionEvent.SupervisionRaised;

/** How issues end otherwise than well: 返工, 联系不上, 不满意, 强制结案, 申诉. */
final class EndScripts {

    private EndScripts() {}

    static List<Script> all() {
        return List.of(
                Script.of("third-check", EndScripts::failedThreeTimes, CheckFailed.class, SupervisionRaised.class),
                Script.of("unreachable", EndScripts::calledInVain, CallbackRecorded.class),
                Script.of("dissatisfied", EndScripts::reopenedTwice, IssueReopened.class, SupervisionRaised.class),
                Script.of("force", EndScripts::closedByForce, IssueClosed.class, OrderWithdrawn.class),
                Script.of(
                        "appeal",
                        EndScripts::appealed,
                        ScoreAppealed.class,
                        AppealReviewed.class,
                        AppealDecided.class));
    }

    private static void failedThreeTimes(List<Scene> scenes) throws InterruptedException {
        Scene scene = scenes.getFirst();
        begin(scene);
        for (int number = 1; number <= 3; number++) {
            scene.finish(number);
            scene.check(number, "fail", "核查时摊点仍在占道，请返工。");
            scene.await(CheckFailed.class, number);
        }
        scene.await(SupervisionRaised.class);
        scene.awaitRed();
        scene.lift();
        scene.finish(4);
        scene.check(4, "pass", "连续三日复查，未见反弹。");
        scene.handOver();
    }

    private static void calledInVain(List<Scene> scenes) throws InterruptedException {
        Scene scene = scenes.getFirst();
        begin(scene);
        scene.finish(1);
        scene.check(1, "pass", "现场核查，照明已恢复。");
        for (int attempt = 1; attempt <= 3; attempt++) {
            scene.call(Map.of("contact", "unreachable", "note", "第" + attempt + "次未接通。"));
            scene.await(CallbackRecorded.class, attempt);
        }
        scene.await(IssueClosed.class);
    }

    /** Twice it is done again; the third time it is explained, and that is the end. */
    private static void reopenedTwice(List<Scene> scenes) throws InterruptedException {
        Scene scene = scenes.getFirst();
        begin(scene);
        for (int round = 1; round <= 3; round++) {
            scene.finish(round);
            scene.check(round, "pass", "现场核查，已清理。");
            scene.call(Map.of("contact", "reached", "solved", false, "satisfaction", 1, "note", "反映人认为问题依旧。"));
            scene.await(CallbackRecorded.class, round);
            if (round < 3) {
                scene.await(IssueReopened.class, round);
            }
        }
        scene.await(SupervisionRaised.class);
        IssueClosed closed = scene.await(IssueClosed.class);
        scene.must("reopened-twice".equals(closed.reason()), "it was closed because of " + closed.reason());
    }

    private static void closedByForce(List<Scene> scenes) throws InterruptedException {
        Scene scene = scenes.getFirst();
        begin(scene);
        scene.ask(
                Cast.SUPERVISOR,
                EVALUATION,
                scene.path("close"),
                Map.of("reason", "unreasonable", "note", "报刊亭手续齐全，已多次解释，依规强制结案。"));
        scene.await(IssueClosed.class);
        scene.await(OrderWithdrawn.class);
    }

    private static void appealed(List<Scene> scenes) throws InterruptedException {
        Scene scene = scenes.getFirst();
        begin(scene);
        scene.finish(1);
        scene.check(1, "pass", "现场核查，灯杆已更换。");
        scene.call(Map.of("contact", "reached", "solved", true, "satisfaction", 4));
        scene.await(IssueClosed.class);
        String unit = scene.await(IssueDispatched.class).unit();
        scene.ask(
                Cast.of(unit),
                EVALUATION,
                scene.path("appeals"),
                Map.of("measure", "timeliness", "reason", "force-majeure", "explanation", "外力损坏，须待保险定损后方可更换。"));
        scene.await(ScoreAppealed.class);
        Map<String, Object> upheld = Map.of("upheld", true, "note", "情况属实，同意免计。");
        scene.ask(Cast.SUPERVISOR, EVALUATION, scene.path("appeals/" + unit + "/reviews"), upheld);
        scene.ask(Cast.ADMIN, EVALUATION, scene.path("appeals/" + unit + "/reviews"), upheld);
        scene.await(AppealReviewed.class, 2);
        scene.await(AppealDecided.class);
    }

    private static void begin(Scene scene) throws InterruptedException {
        scene.report();
        scene.file();
        scene.sign(1);
    }
}
