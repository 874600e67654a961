package org.gridloop.local.demo;

import static org.gridloop.local.Service.RESPONSE;
import static org.gridloop.local.Service.ROUTING;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gridloop.events.ClockEvent.ExtensionApproved;
import org.gridloop.events.ClockEvent.ExtensionRefused;
import org.gridloop.events.ClockEvent.HandlingResumed;
import org.gridloop.events.ClockEvent.HandlingSuspended;
import org.gridloop.events.ResponseEvent.DispatchSignedFor;
import org.gridloop.events.ResponseEvent.ExtensionRequested;
import org.gridloop.events.ResponseEvent.LateFinishKept;
import org.gridloop.events.ResponseEvent.OrderKept;
import org.gridloop.events.ResponseEvent.OrderRescheduled;
import org.gridloop.events.ResponseEvent.OrderWithdrawn;
import org.gridloop.events.ResponseEvent.ProgressReported;
import org.gridloop.events.ResponseEvent.ReturnRequested;
import org.gridloop.events.RoutingEvent.ReturnApproved;
import org.gridloop.events.RoutingEvent.ReturnRefused;
import org.gridloop.events.SupervisionEvent.SupervisionRaised;

/** What happens to orders while a unit has them: 延期, 挂账, 退单, 自动签收, 撤单后反馈. */
final class OrderScripts {

    /** Until a suspension ends by itself, in real time. */
    private static final Duration SOON = Duration.ofSeconds(15);

    private OrderScripts() {}

    static List<Script> all() {
        return List.of(
                Script.of(
                        "extension",
                        OrderScripts::extended,
                        ExtensionRequested.class,
                        ExtensionApproved.class,
                        ExtensionRefused.class,
                        OrderRescheduled.class,
                        ProgressReported.class),
                Script.of(
                        "suspension",
                        OrderScripts::suspendedUntilADate,
                        HandlingSuspended.class,
                        HandlingResumed.class,
                        OrderRescheduled.class),
                Script.of("resumption", OrderScripts::resumedByHand, HandlingSuspended.class, HandlingResumed.class),
                Script.of(
                        "third-return",
                        OrderScripts::returnedThreeTimes,
                        ReturnRequested.class,
                        ReturnApproved.class,
                        ReturnRefused.class,
                        OrderKept.class,
                        OrderWithdrawn.class,
                        SupervisionRaised.class),
                Script.of("late-finish", OrderScripts::finishedTooLate, LateFinishKept.class),
                new Script(
                        "automatic-signing", List.of(DispatchSignedFor.class), true, OrderScripts::signedForByItself));
    }

    private static void extended(List<Scene> scenes) throws InterruptedException {
        Scene scene = scenes.getFirst();
        signed(scene);
        scene.order(1, "progress", Map.of("note", "已联系反映人，需开挖更换电缆。", "contacted", true));
        scene.await(ProgressReported.class);
        scene.order(1, "extension", Map.of("reason", "procurement", "explanation", "电缆需采购，到货后方可施工。"));
        scene.await(ExtensionRequested.class);
        decideExtension(scene, "approve", Map.of("note", "情况属实，同意延期。"));
        scene.await(ExtensionApproved.class);
        scene.await(OrderRescheduled.class);
        scene.order(1, "extension", Map.of("reason", "other", "explanation", "希望再宽限一些时间。"));
        scene.await(ExtensionRequested.class, 2);
        decideExtension(scene, "refuse", Map.of("reason", "reason-insufficient", "explanation", "理由不充分，请按期完成。"));
        scene.await(ExtensionRefused.class);
        scene.handOver();
    }

    private static void decideExtension(Scene scene, String decision, Object body) throws InterruptedException {
        scene.ask(Cast.DISPATCHER, ROUTING, "/api/v1/extensions/" + scene.issueId() + "/1/" + decision, body);
    }

    private static void suspendedUntilADate(List<Scene> scenes) throws InterruptedException {
        Scene scene = scenes.getFirst();
        signed(scene);
        suspend(scene, SOON);
        scene.await(HandlingResumed.class);
        scene.await(OrderRescheduled.class, 2);
        scene.handOver();
    }

    private static void resumedByHand(List<Scene> scenes) throws InterruptedException {
        Scene scene = scenes.getFirst();
        signed(scene);
        suspend(scene, Duration.ofMinutes(30));
        scene.ask(
                Cast.DISPATCHER,
                ROUTING,
                "/api/v1/suspensions/" + scene.issueId() + "/resume",
                Map.of("note", "停电窗口提前，恢复处置。"));
        scene.await(HandlingResumed.class);
        scene.await(OrderRescheduled.class, 2);
        scene.handOver();
    }

    private static void suspend(Scene scene, Duration real) throws InterruptedException {
        scene.askAnew(
                Cast.DISPATCHER,
                ROUTING,
                "/api/v1/suspensions/" + scene.issueId(),
                () -> Map.of(
                        "until",
                        scene.in(real).toString(),
                        "reason",
                        "planned-works",
                        "explanation",
                        "需待相关工程完成后继续处置。"));
        scene.await(HandlingSuspended.class);
        scene.await(OrderRescheduled.class);
    }

    /** Twice a dispatcher agrees; the third time a supervisor has the last word 裁定. */
    private static void returnedThreeTimes(List<Scene> scenes) throws InterruptedException {
        Scene scene = scenes.getFirst();
        scene.report();
        scene.file();
        for (int number = 1; number <= 2; number++) {
            scene.giveBack(number);
            decideReturn(scene, number, true, "approve", Map.of("note", "同意退单，改派。"));
            scene.await(ReturnApproved.class, number);
        }
        scene.giveBack(3);
        decideReturn(scene, 3, false, "refuse", Map.of("reason", "裁定：由现承办单位牵头处置，不得再退。"));
        scene.await(OrderKept.class);
        scene.await(SupervisionRaised.class);
        scene.awaitRed();
        scene.lift();
        scene.handOver();
    }

    private static void decideReturn(Scene scene, int number, boolean byDispatcher, String decision, Object body)
            throws InterruptedException {
        scene.ask(
                byDispatcher ? Cast.DISPATCHER : Cast.SUPERVISOR,
                ROUTING,
                "/api/v1/returns/" + scene.issueId() + "/" + number + "/" + decision,
                body);
    }

    /** Whoever gave the order back and then did the work all the same. */
    private static void finishedTooLate(List<Scene> scenes) throws InterruptedException {
        Scene scene = scenes.getFirst();
        signed(scene);
        scene.giveBack(1);
        decideReturn(scene, 1, true, "approve", Map.of("note", "同意退单，改派。"));
        scene.await(OrderWithdrawn.class);
        scene.finish(1);
        scene.await(LateFinishKept.class);
        scene.handOver();
    }

    private static void signedForByItself(List<Scene> scenes) throws InterruptedException {
        Scene scene = scenes.getFirst();
        scene.report();
        scene.file();
        DispatchSignedFor signed = scene.await(DispatchSignedFor.class);
        scene.must(Boolean.TRUE.equals(signed.automatic()), "nobody signed, and yet it is not marked so");
        scene.handOver();
    }

    private static void signed(Scene scene) throws InterruptedException {
        scene.report();
        scene.file();
        scene.sign(1);
    }

    /** For those who are called by {@link Cast#of}. */
    static void reportIn(Scene scene, String unit, int whistle) throws InterruptedException {
        scene.ask(
                Cast.of(unit),
                RESPONSE,
                "/api/v1/summons/" + scene.issueId() + "/" + whistle + "/report-in",
                Map.of("note", "已到场报到。"));
    }
}
