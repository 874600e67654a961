package org.gridloop.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.EvaluationEvent.CheckAssigned;
import org.gridloop.events.ResponseEvent.DispatchSignedFor;
import org.gridloop.events.ResponseEvent.OrderKept;
import org.gridloop.events.ResponseEvent.OrderReceived;
import org.gridloop.events.ResponseEvent.ReturnRequested;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.SupervisionEvent.SupervisionLifted;
import org.gridloop.events.Tier;
import org.gridloop.local.Service;
import org.gridloop.local.demo.Units.Order;
import org.gridloop.local.importing.District.Department;
import org.gridloop.local.rest.Answer;
import org.gridloop.local.rest.Identity;

/**
 * An issue that goes its way by a script: what is done about it over REST, and what is awaited in the log. Views lag
 * behind the log, so whatever is refused is asked for again for a while.
 */
final class Scene {

    private static final Duration PATIENCE = Duration.ofSeconds(240);
    private static final Duration UNTIL_VIEWS_FOLLOW = Duration.ofSeconds(90);
    private static final Duration LOOK = Duration.ofMillis(150);
    private static final Duration BETWEEN = Duration.ofMillis(500);

    /** The script cannot go on. */
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Broken(String why) {
            super(why);
        }
    }

    private final Stage stage;
    private final int number;
    private final SceneReport given;
    private String issueId = "";
    private String ticket = "";
    private String secret = "";
    private int deeds;

    /** @param number of the report among those of the run */
    Scene(Stage stage, int number, SceneReport given) {
        this.stage = stage;
        this.number = number;
        this.given = given;
    }

    String issueId() {
        return issueId;
    }

    String path(String deed) {
        return "/api/v1/issues/" + issueId + "/" + deed;
    }

    /** What time it will be in the domain after so much of real time. */
    Instant in(Duration real) {
        return stage.suite()
                .now()
                .plus(Duration.ofMillis(
                        Math.round(real.toMillis() * stage.suite().timeScale())));
    }

    void report() {
        Run run = stage.run();
        Answer answer = stage.rest()
                .post(Cast.INTEGRATION, Service.INTAKE, "/api/v1/issues", given.report(), run.key("scene/" + number));
        if (!answer.isOk()) {
            run.notTaken(number, answer.reason());
            throw new Broken("not taken: " + answer.reason());
        }
        issueId = answer.body().path("issueId").asText();
        ticket = answer.body().path("ticket").asText();
        secret = answer.body().path("secret").asText();
        run.reported(issueId, number);
    }

    void file() throws InterruptedException {
        ask(Cast.CLERK, Service.INTAKE, path("file"), Map.of("category", given.fileAs()));
    }

    void sign(int dispatchNo) throws InterruptedException {
        order(dispatchNo, "sign", Map.of());
        await(DispatchSignedFor.class, signatures(dispatchNo));
    }

    /** By the unit that has it, to the department that follows in the register. */
    void giveBack(int dispatchNo) throws InterruptedException {
        String unit = ordered(dispatchNo).unit();
        Map<String, String> body =
                Map.of("reason", "该事项不属于本单位职责范围。", "proposedUnit", stage.units().another(unit));
        order(dispatchNo, "return", body);
        await(ReturnRequested.class, dispatchNo);
    }

    void finish(int dispatchNo) throws InterruptedException {
        IssueDispatched ordered = ordered(dispatchNo);
        order(
                dispatchNo,
                "finish",
                stage.units().finishing(issueId, dispatchNo, ordered.filing().category()));
    }

    /** Something that the unit says about its order. */
    void order(int dispatchNo, String deed, Object body) throws InterruptedException {
        String unit = ordered(dispatchNo).unit();
        ask(Cast.of(unit), Service.RESPONSE, "/api/v1/orders/" + issueId + "/" + dispatchNo + "/" + deed, body);
    }

    /** @param deed pass or fail */
    void check(int checkNo, String deed, String note) throws InterruptedException {
        CheckAssigned task = await(CheckAssigned.class, checkNo);
        ask(
                Cast.of(task.checker()),
                Service.EVALUATION,
                "/api/v1/checks/" + issueId + "/" + deed,
                Map.of("note", note));
    }

    void call(Object said) throws InterruptedException {
        ask(Cast.CALLBACK_SEAT, Service.EVALUATION, "/api/v1/callbacks/" + issueId, said);
    }

    void lift() throws InterruptedException {
        ask(
                Cast.SUPERVISOR,
                Service.ROUTING,
                "/api/v1/supervisions/" + issueId + "/lift",
                Map.of("reason", "handled", "explanation", "已明确责任，解除督办。"));
        await(SupervisionLifted.class);
    }

    /** As the resident who reported it. */
    void byTicket(String deed, Map<String, Object> body) throws InterruptedException {
        String key = nextKey(deed);
        insist(
                deed,
                () -> stage.rest()
                        .postByTicket(secret, Service.INTAKE, "/api/v1/tickets/" + ticket + "/" + deed, body, key));
    }

    Answer ask(Identity who, Service service, String path, Object body) throws InterruptedException {
        return askAnew(who, service, path, () -> body);
    }

    /** @param body made anew each time it is asked: the time goes on */
    Answer askAnew(Identity who, Service service, String path, Supplier<Object> body) throws InterruptedException {
        String key = nextKey(path.substring(path.lastIndexOf('/') + 1));
        return insist(path, () -> stage.rest().post(who, service, path, body.get(), key));
    }

    <E extends DomainEvent> E await(Class<E> fact) throws InterruptedException {
        return await(fact, 1);
    }

    /** @return the fact of this kind that is told as the so-and-so-many-th */
    <E extends DomainEvent> E await(Class<E> fact, int count) throws InterruptedException {
        Instant giveUp = Instant.now().plus(PATIENCE);
        while (true) {
            List<E> told = stage.log().of(issueId).all(fact);
            if (told.size() >= count) {
                return told.get(count - 1);
            }
            if (Instant.now().isAfter(giveUp)) {
                throw new Broken("no " + fact.getSimpleName() + " (" + count + ") for " + PATIENCE.toSeconds() + " s");
            }
            Thread.sleep(LOOK);
        }
    }

    /** Until the light is seen: what is red must have been shown red. */
    void awaitRed() throws InterruptedException {
        Instant giveUp = Instant.now().plus(UNTIL_VIEWS_FOLLOW);
        while (!stage.lights().hasShown("red", issueId)) {
            if (Instant.now().isAfter(giveUp)) {
                throw new Broken("it was never shown red");
            }
            Thread.sleep(LOOK);
        }
    }

    String areaAt(Tier tier) throws InterruptedException {
        return tier.areaOf(await(IssueDispatched.class).filing().grid());
    }

    /** Departments other than the one that has the order. */
    List<String> departments(int count) throws InterruptedException {
        String holder = await(IssueDispatched.class).unit();
        return stage.run().district().departments().stream()
                .map(Department::id)
                .filter(id -> !id.equals(holder))
                .limit(count)
                .toList();
    }

    void must(boolean holds, String otherwise) {
        if (!holds) {
            throw new Broken(otherwise);
        }
    }

    /** From here on everybody treats it like any other issue. */
    void handOver() {
        stage.run().handOver(number);
        Tale tale = stage.log().of(issueId);
        tale.all(OrderReceived.class).reversed().stream().findFirst().ifPresent(last -> {
            boolean kept =
                    tale.all(OrderKept.class).stream().anyMatch(order -> order.dispatchNo() == last.dispatchNo());
            String category = last.filing().category();
            // It stands in no list of waiting orders: the script has signed for it.
            stage.units().take(new Order(issueId, last.dispatchNo(), last.unit(), category, kept));
        });
    }

    private IssueDispatched ordered(int dispatchNo) throws InterruptedException {
        IssueDispatched dispatched = await(IssueDispatched.class, dispatchNo);
        await(OrderReceived.class, dispatchNo);
        return dispatched;
    }

    private int signatures(int dispatchNo) {
        return (int) stage.log().of(issueId).all(DispatchSignedFor.class).stream()
                        .filter(signed -> signed.dispatchNo() < dispatchNo)
                        .count()
                + 1;
    }

    private String nextKey(String deed) {
        return stage.run().key("scene/" + number + "/" + ++deeds + "/" + deed);
    }

    @FunctionalInterface
    private interface Request {
        Answer send();
    }

    private static Answer insist(String what, Request request) throws InterruptedException {
        Instant giveUp = Instant.now().plus(UNTIL_VIEWS_FOLLOW);
        while (true) {
            Answer answer = request.send();
            if (answer.isOk()) {
                return answer;
            }
            if (Instant.now().isAfter(giveUp)) {
                throw new Broken(what + ": " + answer.reason());
            }
            Thread.sleep(BETWEEN);
        }
    }
}
