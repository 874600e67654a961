package org.gridloop.simulation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gridloop.backbone.deciding.Actor;
import org.gridloop.backbone.deciding.Cause;
import org.gridloop.backbone.deciding.OutcomeUnknown;
import org.gridloop.backbone.deciding.Refusal;
import org.gridloop.backbone.journal.JournalUnavailable;
import org.gridloop.backbone.showing.DatabaseUnavailable;
import org.gridloop.evaluation.closing.EvaluationPart;
import org.gridloop.events.EvaluationEvent.CheckAssigned;
import org.gridloop.events.EvaluationEvent.CheckFailed;
import org.gridloop.events.EvaluationEvent.CheckPassed;
import org.gridloop.events.EvaluationEvent.IssueClosed;
import org.gridloop.events.EvaluationEvent.IssueReopened;
import org.gridloop.events.ResponseEvent.HandlingFinished;
import org.gridloop.events.ResponseEvent.OrderReceived;
import org.gridloop.events.ResponseEvent.OrderWithdrawn;
import org.gridloop.events.ResponseEvent.ReturnRequested;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.ReturnApproved;
import org.gridloop.events.RoutingEvent.ReturnRefused;
import org.gridloop.intake.reporting.IntakePart;
import org.gridloop.looptest.SmallDistrict;
import org.gridloop.response.ordering.ResponsePart;
import org.gridloop.routing.dispatching.RoutingPart;

/**
 * Whoever calls the services about one issue, from its report until it is closed. A call of which nobody knows what
 * became is made again with the same key, be it to another process; some calls are made twice at once.
 */
final class Outside {

    private static final String NEXT_UNIT = "dept-7";

    private enum Answer {
        DONE,
        CHANGED_NOTHING,
        REFUSED,
        UNKNOWN
    }

    private final World world;
    private final Suite suite;
    private final String issue;
    private final Set<String> acknowledged = new HashSet<>();
    private int calls;
    private boolean finished;

    Outside(World world, Suite suite, String issue) {
        this.world = world;
        this.suite = suite;
        this.issue = issue;
    }

    String issue() {
        return issue;
    }

    boolean isFinished() {
        return finished;
    }

    /** @return the keys of the calls that were answered as done */
    Set<String> acknowledged() {
        return acknowledged;
    }

    void liveAll() {
        pause();
        boolean reachable = world.chance(0.7);
        ask(
                "intake",
                (IntakePart part, Cause cause) ->
                        part.report(issue, SmallDistrict.CATEGORY, SmallDistrict.GRID, reachable, cause));
        while (!isClosed()) {
            pause();
            atTheUnit();
            atTheDispatcher();
            atTheCheck();
        }
        finished = true;
    }

    private void pause() {
        world.scheduler().sleep(Scheduler.Life.OF_THE_WORLD, 1_000_000L * (1 + world.below(30)));
    }

    private boolean isClosed() {
        return row("department-response")
                .filter(row -> row.last(IssueClosed.class).isPresent()
                        && !row.isAfter(
                                IssueReopened.class, row.last(IssueClosed.class).orElseThrow()))
                .isPresent();
    }

    private Optional<LifeView.Row> row(String service) {
        return Optional.ofNullable(
                (LifeView.Row) suite.database(service).table(LifeView.TABLE).get(issue));
    }

    private void atTheUnit() {
        Optional<LifeView.Row> row = row("department-response");
        Optional<OrderReceived> order = row.flatMap(r -> r.last(OrderReceived.class));
        if (order.isEmpty()
                || row.get().isAfter(HandlingFinished.class, order.get())
                || row.get().isAfter(OrderWithdrawn.class, order.get())) {
            return;
        }
        OrderReceived open = order.get();
        boolean asked = row.get().isAfter(ReturnRequested.class, open);
        boolean answered = row.get().isAfter(ReturnRefused.class, open);
        if (asked && !answered) {
            return;
        }
        if (!asked && row.get().count(ReturnRequested.class) < 2 && world.chance(0.3)) {
            ask("department-response", (ResponsePart part, Cause cause) -> part.giveBack(open, NEXT_UNIT, cause));
        } else if (world.chance(0.3)) {
            ask("department-response", (ResponsePart part, Cause cause) -> part.sign(open, cause));
        } else {
            ask("department-response", (ResponsePart part, Cause cause) -> part.finish(open, cause));
        }
    }

    private void atTheDispatcher() {
        Optional<LifeView.Row> row = row("routing");
        Optional<ReturnRequested> asked = row.flatMap(r -> r.last(ReturnRequested.class));
        if (asked.isEmpty()
                || row.get().isAfter(ReturnApproved.class, asked.get())
                || row.get().isAfter(ReturnRefused.class, asked.get())
                || row.get().isAfter(IssueDispatched.class, asked.get())) {
            return;
        }
        if (world.chance(0.5)) {
            ask(
                    "routing",
                    (RoutingPart part, Cause cause) -> part.approve(asked.get(), "dept-" + world.below(6), cause));
        } else {
            ask("routing", (RoutingPart part, Cause cause) -> part.refuse(asked.get(), cause));
        }
    }

    private void atTheCheck() {
        Optional<LifeView.Row> row = row("evaluation");
        Optional<CheckAssigned> check = row.flatMap(r -> r.last(CheckAssigned.class));
        if (check.isEmpty() || row.get().isAfter(CheckFailed.class, check.get())) {
            return;
        }
        if (!row.get().isAfter(CheckPassed.class, check.get())) {
            if (row.get().count(CheckFailed.class) < 2 && world.chance(0.3)) {
                ask("evaluation", (EvaluationPart part, Cause cause) -> part.fail(issue, cause));
            } else {
                ask("evaluation", (EvaluationPart part, Cause cause) -> part.pass(issue, cause));
            }
        } else if (!row.get().isAfter(IssueClosed.class, check.get())
                && !row.get().isAfter(IssueReopened.class, check.get())) {
            boolean solved = world.chance(0.7);
            ask("evaluation", (EvaluationPart part, Cause cause) -> part.call(issue, solved, cause));
        }
    }

    /** One call of a service. */
    @FunctionalInterface
    private interface Call<P extends Part> {
        /** @return whether anything was told because of it */
        boolean on(P part, Cause cause);
    }

    @SuppressWarnings("unchecked")
    private <P extends Part> void ask(String service, Call<P> call) {
        String key = "key-" + issue + "-" + calls++;
        Cause cause = new Cause(key, new Actor("c1", "clerk", null), world.time(), null);
        Function<ServiceProcess, Answer> asking =
                process -> answer(key, (P) process.part(), part -> call.on(part, cause));
        if (world.chance(0.1)) {
            world.scheduler().spawn(Scheduler.Life.OF_THE_WORLD, "twice", () -> attempt(service, asking));
        }
        Answer answer = attempt(service, asking);
        while (answer == Answer.UNKNOWN) {
            pause();
            answer = attempt(service, asking);
        }
        if (answer == Answer.DONE) {
            acknowledged.add(key);
        }
    }

    private <P extends Part> Answer answer(String key, P part, Predicate<P> call) {
        try {
            try {
                return call.test(part) ? Answer.DONE : Answer.CHANGED_NOTHING;
            } catch (Refusal no) {
                return part.hasHeard(issue, key) ? Answer.DONE : Answer.REFUSED;
            }
        } catch (OutcomeUnknown | JournalUnavailable | DatabaseUnavailable unknown) {
            return Answer.UNKNOWN;
        }
    }

    private Answer attempt(String service, Function<ServiceProcess, Answer> asking) {
        List<ServiceProcess> running = suite.running(service);
        if (running.isEmpty()) {
            return Answer.UNKNOWN;
        }
        ServiceProcess process = running.get(world.below(running.size()));
        Answer[] answer = {Answer.UNKNOWN};
        world.await(
                Scheduler.Life.OF_THE_WORLD,
                world.scheduler()
                        .spawn(
                                process.life(),
                                process.life().name() + " call",
                                () -> answer[0] = asking.apply(process)));
        return answer[0];
    }
}
