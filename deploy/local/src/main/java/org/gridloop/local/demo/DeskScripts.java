package org.gridloop.local.demo;

import static org.gridloop.local.Service.INTAKE;

import java.util.List;
import java.util.Map;
import org.gridloop.events.EvaluationEvent.IssueClosed;
import org.gridloop.events.IntakeEvent.IssueMerged;
import org.gridloop.events.IntakeEvent.IssueRejected;
import org.gridloop.events.IntakeEvent.IssueSupplemented;
import org.gridloop.events.IntakeEvent.IssueUnmerged;
import org.gridloop.events.IntakeEvent.IssueVerified;
import org.gridloop.events.IntakeEvent.IssueVoided;
import org.gridloop.events.IntakeEvent.IssueWithdrawn;
import org.gridloop.events.IntakeEvent.VerificationRequested;

/** What happens to reports before a unit has them: 核实, 不予受理, 作废, 撤回, 补充, 并案. */
final class DeskScripts {

    private DeskScripts() {}

    static List<Script> all() {
        return List.of(
                Script.of("verification", DeskScripts::verified, VerificationRequested.class, IssueVerified.class),
                Script.of("refutation", DeskScripts::refuted, IssueRejected.class),
                Script.of("void", DeskScripts::declaredVoid, IssueVoided.class),
                Script.of("withdrawal", DeskScripts::takenBack, IssueWithdrawn.class),
                Script.of("ticket-withdrawal", DeskScripts::takenBackByTicket, IssueWithdrawn.class),
                Script.of("complaints", DeskScripts::complainedAboutTwice, IssueSupplemented.class),
                Script.of("merge", DeskScripts::merged, IssueMerged.class),
                Script.of("unmerge", DeskScripts::unmerged, IssueMerged.class, IssueUnmerged.class));
    }

    private static void verified(List<Scene> scenes) throws InterruptedException {
        Scene scene = scenes.getFirst();
        scene.report();
        verify(scene, Map.of("finding", "found", "note", "现场核实属实，共三处。"));
        scene.file();
        scene.handOver();
    }

    private static void refuted(List<Scene> scenes) throws InterruptedException {
        Scene scene = scenes.getFirst();
        scene.report();
        verify(scene, Map.of("finding", "not-found", "note", "到场未发现所述情况。"));
        scene.ask(
                Cast.CLERK,
                INTAKE,
                scene.path("reject"),
                Map.of("reason", "insufficient", "explanation", "网格员到场未发现所述情况，请补充具体位置后再次反映。"));
        scene.await(IssueRejected.class);
    }

    private static void verify(Scene scene, Map<String, String> finding) throws InterruptedException {
        scene.ask(Cast.CLERK, INTAKE, scene.path("verification"), Map.of("question", "请核实是否属实及具体点位。"));
        VerificationRequested asked = scene.await(VerificationRequested.class);
        scene.ask(Cast.of(asked.unit()), INTAKE, "/api/v1/verifications/" + scene.issueId(), finding);
        scene.await(IssueVerified.class);
    }

    private static void declaredVoid(List<Scene> scenes) throws InterruptedException {
        Scene scene = scenes.getFirst();
        scene.report();
        scene.ask(
                Cast.SUPERVISOR, INTAKE, scene.path("void"), Map.of("reason", "test", "explanation", "系统联调误提交，非真实诉求。"));
        scene.await(IssueVoided.class);
    }

    private static void takenBack(List<Scene> scenes) throws InterruptedException {
        Scene scene = scenes.getFirst();
        scene.report();
        scene.ask(
                Cast.INTEGRATION,
                INTAKE,
                scene.path("withdraw"),
                Map.of("reason", "solved-itself", "explanation", "来电人来电说已自行协商解决。"));
        scene.await(IssueWithdrawn.class);
    }

    private static void takenBackByTicket(List<Scene> scenes) throws InterruptedException {
        Scene scene = scenes.getFirst();
        scene.report();
        scene.byTicket("withdraw", Map.of("reason", "mistaken", "explanation", "物业正在搬，不用处理了。"));
        scene.await(IssueWithdrawn.class);
    }

    /** Complained about twice it is red while it is open, whatever its deadline. */
    private static void complainedAboutTwice(List<Scene> scenes) throws InterruptedException {
        Scene scene = scenes.getFirst();
        scene.report();
        scene.file();
        scene.sign(1);
        scene.ask(Cast.CLERK, INTAKE, scene.path("supplement"), Map.of("text", "另有两位居民来电反映同一问题。"));
        scene.byTicket("supplement", Map.of("text", "今天还是老样子，没人来过。", "complaint", true));
        scene.byTicket("supplement", Map.of("text", "已经第三天了，请尽快处理。", "complaint", true));
        scene.await(IssueSupplemented.class, 3);
        scene.awaitRed();
        scene.handOver();
    }

    /** The second report is taken into the first, and closes with it. */
    private static void merged(List<Scene> scenes) throws InterruptedException {
        Scene master = scenes.getFirst();
        Scene second = scenes.getLast();
        master.report();
        master.file();
        master.sign(1);
        second.report();
        second.ask(Cast.CLERK, INTAKE, second.path("merge"), Map.of("master", master.issueId(), "note", "同一处箅子，两人反映。"));
        second.await(IssueMerged.class);
        master.await(IssueSupplemented.class);
        master.handOver();
        second.await(IssueClosed.class);
    }

    /** Two that looked alike and are not: each goes its own way again. */
    private static void unmerged(List<Scene> scenes) throws InterruptedException {
        Scene master = scenes.getFirst();
        Scene second = scenes.getLast();
        master.report();
        master.file();
        master.sign(1);
        second.report();
        second.ask(Cast.CLERK, INTAKE, second.path("merge"), Map.of("master", master.issueId()));
        second.await(IssueMerged.class);
        second.ask(
                Cast.CLERK,
                INTAKE,
                second.path("unmerge"),
                Map.of("reason", "other-place", "explanation", "桥东桥西两处，分别处置。"));
        second.await(IssueUnmerged.class);
        second.file();
        master.handOver();
        second.handOver();
    }
}
