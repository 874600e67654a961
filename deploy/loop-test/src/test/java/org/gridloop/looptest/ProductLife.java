package org.gridloop.looptest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.gridloop.backbone.deciding.Refusal;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.evaluation.appeals.AppealsDoor;
import org.gridloop.evaluation.closing.ClosingDoor;
import org.gridloop.evaluation.lights.LightsDoor;
import org.gridloop.events.ClockEvent.ExtensionApproved;
import org.gridloop.events.ClockEvent.ExtensionRefused;
import org.gridloop.events.ClockEvent.HandlingResumed;
import org.gridloop.events.ClockEvent.HandlingSuspended;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.EvaluationEvent.AppealReviewed;
import org.gridloop.events.EvaluationEvent.CheckFailed;
import org.gridloop.events.EvaluationEvent.IssueClosed;
import org.gridloop.events.EvaluationEvent.IssueReopened;
import org.gridloop.events.EvaluationEvent.ScoreAppealed;
import org.gridloop.events.EventRegistry;
import org.gridloop.events.IntakeEvent.IssueFiled;
import org.gridloop.events.IntakeEvent.IssueMerged;
import org.gridloop.events.IntakeEvent.IssueUnmerged;
import org.gridloop.events.JointHandlingEvent.JointHandlingConcluded;
import org.gridloop.events.JointHandlingEvent.WhistleBlown;
import org.gridloop.events.ResponseEvent.ExtensionRequested;
import org.gridloop.events.ResponseEvent.HandlingFinished;
import org.gridloop.events.ResponseEvent.LateFinishKept;
import org.gridloop.events.ResponseEvent.OrderReceived;
import org.gridloop.events.ResponseEvent.OrderWithdrawn;
import org.gridloop.events.ResponseEvent.ReturnRequested;
import org.gridloop.events.ResponseEvent.UnitReportedIn;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.ReturnApproved;
import org.gridloop.events.RoutingEvent.ReturnRefused;
import org.gridloop.events.Summoned;
import org.gridloop.intake.issues.IssuesDoor;
import org.gridloop.intake.merging.MergingDoor;
import org.gridloop.intake.reporting.ReportingDoor;
import org.gridloop.intake.verifying.VerifyingDoor;
import org.gridloop.intake.withdrawing.WithdrawingDoor;
import org.gridloop.response.ordering.OrderingDoor;
import org.gridloop.response.summons.SummonsDoor;
import org.gridloop.routing.boards.BoardDoor;
import org.gridloop.routing.dispatching.DispatchingDoor;
import org.gridloop.routing.escalating.EscalatingDoor;
import org.gridloop.routing.extending.ExtendingDoor;
import org.gridloop.routing.standing.Standing;
import org.gridloop.routing.supervising.SupervisingDoor;
import org.gridloop.routing.suspending.SuspendingDoor;
import org.gridloop.routing.whistling.WhistlingDoor;
import org.jspecify.annotations.Nullable;

/**
 * One issue among the tables of all four services, in one process. For every fact there is the command that leads to it:
 * what somebody asks over REST, or what an automation makes of the fact it hears; what else a command needs comes from
 * the services' own rows and from the facts told so far, as it does behind REST.
 */
final class ProductLife {

    /** Why a command cannot even be given: nothing was told that would lead to it. */
    static final class NothingLeadsToIt extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final String ISSUE = "0b51a2cc-36cf-4f9c-8a0f-6f5b0ef1c7a1";
    private static final String MASTER = "0b51a2cc-36cf-4f9c-8a0f-6f5b0ef1c7a2";
    private static final String GRID = SmallDistrict.GRID;

    private final ReportingDoor reporting = new ReportingDoor();
    private final VerifyingDoor verifying = new VerifyingDoor();
    private final MergingDoor merging = new MergingDoor();
    private final WithdrawingDoor withdrawing = new WithdrawingDoor();
    private final DispatchingDoor dispatching =
            new DispatchingDoor(SmallDistrict.LIST, SmallDistrict.RULES, SmallDistrict.UNITS);
    private final ExtendingDoor extending = new ExtendingDoor(SmallDistrict.RULES);
    private final SuspendingDoor suspending = new SuspendingDoor(SmallDistrict.RULES);
    private final WhistlingDoor whistling = new WhistlingDoor(SmallDistrict.RULES, SmallDistrict.UNITS);
    private final EscalatingDoor escalating = new EscalatingDoor(SmallDistrict.RULES);
    private final SupervisingDoor supervising = new SupervisingDoor();
    private final OrderingDoor ordering = new OrderingDoor();
    private final SummonsDoor summons = new SummonsDoor();
    private final ClosingDoor closing = new ClosingDoor();
    private final AppealsDoor appeals = new AppealsDoor();
    private final IssuesDoor issues = new IssuesDoor();
    private final BoardDoor board = new BoardDoor();
    private final LightsDoor lights = new LightsDoor();

    private final RandomGenerator random;
    private final List<DomainEvent> log = new ArrayList<>();
    private final Map<DomainEvent, Instant> toldAt = new java.util.IdentityHashMap<>();
    private final Map<String, Deque<DomainEvent>> pending = new HashMap<>();
    private final Set<DomainEvent> answered = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
    private Instant now = SmallDistrict.MORNING;

    ProductLife(RandomGenerator random) {
        this.random = random;
    }

    /**
     * @param ahead what is to follow, for a command may lead to several facts at once
     * @return whether the product tells this fact, and no other, at this point
     */
    boolean tells(String type, List<String> ahead) {
        now = now.plus(Duration.ofSeconds(7));
        Deque<DomainEvent> queue = pending.computeIfAbsent(teller(type), any -> new ArrayDeque<>());
        if (queue.isEmpty()) {
            try {
                List<? extends DomainEvent> decided = command(type, ahead);
                decided.forEach(this::fold);
                queue.addAll(decided);
            } catch (Refusal | NothingLeadsToIt no) {
                return false;
            }
        }
        if (queue.isEmpty()
                || !EventRegistry.wireName(queue.getFirst().getClass()).equals(type)) {
            return false;
        }
        hear(queue.removeFirst());
        return true;
    }

    /** @return what the product told and no step of the walk has taken up */
    List<DomainEvent> untold() {
        return pending.values().stream().flatMap(Collection::stream).toList();
    }

    /** @return what a forbidden step comes to: nothing, or what was told all the same */
    List<? extends DomainEvent> attempt(String type, List<String> ahead) {
        try {
            return command(type, ahead);
        } catch (Refusal | NothingLeadsToIt no) {
            return List.of();
        }
    }

    private static String teller(String type) {
        return type.substring(0, type.indexOf('.'));
    }

    private void fold(DomainEvent event) {
        reporting.told(event);
        verifying.told(event);
        merging.told(event);
        withdrawing.told(event);
        dispatching.told(event);
        extending.told(event);
        suspending.told(event);
        whistling.told(event);
        escalating.told(event);
        supervising.told(event);
        ordering.told(event);
        summons.told(event);
        closing.told(event);
        appeals.told(event);
    }

    private void hear(DomainEvent event) {
        log.add(event);
        toldAt.put(event, now);
        Heard heard = new Heard(event, "/any", log.size(), now, "clerk:c1", "any", null, 0, log.size());
        issues.heard(heard);
        board.heard(heard);
        lights.heard(heard);
    }

    private List<? extends DomainEvent> command(String type, List<String> ahead) {
        return switch (type) {
            case "intake.issue-reported.v1" -> reporting.report(ISSUE, categoryIfFiledNext(ahead), GRID);
            case "intake.issue-supplemented.v1" -> reporting.supplement(ISSUE, isClosed());
            case "intake.issue-rejected.v1" -> reporting.reject(ISSUE);
            case "intake.issue-filed.v1" -> reporting.file(ISSUE, SmallDistrict.CATEGORY, GRID);
            case "intake.verification-requested.v1" -> verifying.ask(ISSUE, now);
            case "intake.issue-verified.v1" -> verifying.answer(ISSUE, now);
            case "intake.issue-voided.v1" -> withdrawing.declareVoid(ISSUE);
            case "intake.issue-withdrawn.v1" -> withdrawing.withdraw(ISSUE);
            case "intake.issue-merged.v1" -> merge();
            case "intake.issue-unmerged.v1" -> merging.unmerge(ISSUE, isClosed());
            case "routing.issue-dispatched.v1" -> dispatch();
            case "routing.return-approved.v1" ->
                dispatching.approve(askedReturn(), standing().isOpen(), another(), now);
            case "routing.return-refused.v1" ->
                dispatching.refuse(askedReturn(), standing().isOpen());
            case "routing.extension-approved.v1" ->
                extending.approve(askedTime(), standing().isInHand(), now);
            case "routing.extension-refused.v1" ->
                extending.refuse(askedTime(), standing().isOpen());
            case "routing.handling-suspended.v1" ->
                suspending.suspend(ISSUE, standing().isInHand(), now);
            case "routing.handling-resumed.v1" ->
                suspending.resume(ISSUE, standing().isOpen(), now);
            case "routing.whistle-blown.v1" ->
                whistling.blow(ISSUE, standing().isInHand(), GRID.substring(0, 9), assistants(ahead), now);
            case "routing.joint-handling-concluded.v1" ->
                whistling.conclude(ISSUE, standing().isOpen(), reportedIn());
            case "routing.tier-escalated.v1" ->
                escalating.up(ISSUE, standing().isOpen(), standing().area(), now);
            case "routing.tier-lowered.v1" ->
                escalating.down(ISSUE, standing().isOpen(), standing().area(), now);
            case "routing.issue-reminded.v1" ->
                supervising.remind(ISSUE, standing().isOpen());
            case "routing.supervision-ordered.v1" ->
                supervising.order(ISSUE, standing().isOpen());
            case "routing.supervision-raised.v1" ->
                supervising.raise(
                        ISSUE,
                        standing().isOpen(),
                        count(ReturnRequested.class),
                        standing().dispatchNo());
            case "routing.supervision-lifted.v1" -> supervising.lift(ISSUE);
            case "response.order-received.v1" -> ordering.dispatched(last(IssueDispatched.class));
            case "response.order-withdrawn.v1" -> withdraw();
            case "response.order-kept.v1" -> ordering.refused(last(ReturnRefused.class));
            case "response.order-rescheduled.v1" -> reschedule();
            case "response.dispatch-signed-for.v1" -> ordering.sign(last(OrderReceived.class), now);
            case "response.return-requested.v1" ->
                ordering.giveBack(last(OrderReceived.class), isJoint(), another(), now);
            case "response.progress-reported.v1" -> ordering.progress(last(OrderReceived.class), now);
            case "response.extension-requested.v1" ->
                ordering.askForTime(last(OrderReceived.class), isJoint(), answeredExtensions(), now);
            case "response.handling-finished.v1" -> finish(last(OrderReceived.class));
            case "response.late-finish-kept.v1" -> finishLate();
            case "response.unit-reported-in.v1" -> reportIn();
            case "evaluation.check-assigned.v1" -> closing.finished(last(HandlingFinished.class));
            case "evaluation.check-passed.v1" -> closing.pass(ISSUE);
            case "evaluation.check-failed.v1" -> closing.fail(ISSUE);
            case "evaluation.callback-recorded.v1" -> closing.call(ISSUE, whatTheReporterSays(ahead));
            case "evaluation.issue-closed.v1" -> close();
            case "evaluation.issue-reopened.v1" -> closing.reopen(ISSUE);
            case "evaluation.score-appealed.v1" -> appeals.appeal(ISSUE, appellant());
            case "evaluation.appeal-reviewed.v1" -> appeals.review(ISSUE, appellant(), anotherReviewer());
            case "evaluation.appeal-decided.v1" -> appeals.review(ISSUE, appellant(), lastReviewer());
            default -> throw new IllegalStateException("no command leads to " + type);
        };
    }

    private @Nullable String categoryIfFiledNext(List<String> ahead) {
        boolean filedNext = !ahead.isEmpty() && ahead.getFirst().equals("intake.issue-filed.v1");
        return filedNext && random.nextBoolean() ? SmallDistrict.CATEGORY : null;
    }

    private boolean isClosed() {
        return issues.status().equals("closed");
    }

    /** A clerk merges it; or it is told once more, for it was dispatched in the same moment. */
    private List<? extends DomainEvent> merge() {
        DomainEvent lately = lastIfAny(IssueDispatched.class, IssueMerged.class, IssueUnmerged.class)
                .orElse(null);
        return issues.status().equals("merged") && lately instanceof IssueDispatched
                ? merging.again(ISSUE)
                : merging.merge(ISSUE, MASTER, isWithUnit(), isClosed());
    }

    private boolean isWithUnit() {
        return issues.wasDispatched() && !Set.of("merged", "closed").contains(issues.status());
    }

    /** As the rows of the calls have it: a whistle was blown, and it is neither concluded nor closed. */
    private boolean isJoint() {
        return lastIfAny(WhistleBlown.class, JointHandlingConcluded.class, IssueClosed.class)
                .filter(WhistleBlown.class::isInstance)
                .isPresent();
    }

    private Standing standing() {
        return Optional.ofNullable(board.standing()).orElseThrow(NothingLeadsToIt::new);
    }

    private List<? extends DomainEvent> dispatch() {
        DomainEvent cause = lastOf(IssueFiled.class, IssueUnmerged.class, CheckFailed.class, IssueReopened.class);
        return switch (cause) {
            case IssueFiled e -> dispatching.filed(e, now);
            case IssueUnmerged e -> answered.add(e) ? dispatching.unmerged(e, now) : List.of();
            case CheckFailed e -> dispatching.failed(e);
            case IssueReopened e -> dispatching.reopened(e, now);
            default -> throw new IllegalStateException();
        };
    }

    private List<? extends DomainEvent> withdraw() {
        DomainEvent cause = lastOf(ReturnApproved.class, IssueMerged.class, IssueClosed.class);
        return switch (cause) {
            case ReturnApproved e -> ordering.approved(e);
            case IssueMerged e -> ordering.over(ISSUE, "merged", saidAt(e));
            case IssueClosed e -> ordering.over(ISSUE, "closed", saidAt(e));
            default -> throw new IllegalStateException();
        };
    }

    private List<? extends DomainEvent> reschedule() {
        DomainEvent cause = lastOf(ExtensionApproved.class, HandlingSuspended.class, HandlingResumed.class);
        if (!answered.add(cause)) {
            return List.of();
        }
        return switch (cause) {
            case ExtensionApproved e -> ordering.moved(ISSUE, e.dispatchNo(), e.newFinishBy(), "extended", null);
            case HandlingSuspended e -> ordering.moved(ISSUE, e.dispatchNo(), e.newFinishBy(), "suspended", e.until());
            case HandlingResumed e -> ordering.moved(ISSUE, e.dispatchNo(), e.newFinishBy(), "resumed", null);
            default -> throw new IllegalStateException();
        };
    }

    /** As the dispatcher's lists have it: the last request made for the dispatch the board shows. */
    private ReturnRequested askedReturn() {
        ReturnRequested asked = last(ReturnRequested.class);
        if (asked.dispatchNo() != standing().dispatchNo()) {
            throw new NothingLeadsToIt();
        }
        return asked;
    }

    private ExtensionRequested askedTime() {
        ExtensionRequested asked = last(ExtensionRequested.class);
        if (asked.dispatchNo() != standing().dispatchNo()) {
            throw new NothingLeadsToIt();
        }
        return asked;
    }

    private int answeredExtensions() {
        return all(DomainEvent.class)
                .mapToInt(event -> switch (event) {
                    case ExtensionApproved e -> e.extensionNo();
                    case ExtensionRefused e -> e.extensionNo();
                    default -> 0;
                })
                .max()
                .orElse(0);
    }

    /** As many as report in before it is over, beside the lead. */
    private List<String> assistants(List<String> ahead) {
        long reportIns = ahead.stream()
                .takeWhile(type -> !type.equals("routing.joint-handling-concluded.v1"))
                .filter("response.unit-reported-in.v1"::equals)
                .count();
        String lead = standing().unit();
        return SmallDistrict.DEPARTMENTS.stream()
                .filter(unit -> !unit.equals(lead))
                .limit(Math.max(1, reportIns - 1))
                .toList();
    }

    private List<? extends DomainEvent> reportIn() {
        WhistleBlown whistle = last(WhistleBlown.class);
        Set<String> there = new HashSet<>(reportedIn());
        Summoned next = whistle.units().stream()
                .filter(unit -> !there.contains(unit.unit()))
                .findFirst()
                .orElse(whistle.units().getFirst());
        return summons.reportIn(whistle, next, !isJoint(), now);
    }

    private List<String> reportedIn() {
        int whistles = count(WhistleBlown.class);
        return all(UnitReportedIn.class)
                .filter(e -> e.whistleNo() == whistles)
                .map(UnitReportedIn::unit)
                .toList();
    }

    private List<? extends DomainEvent> finish(OrderReceived order) {
        return ordering.finish(ISSUE, order.dispatchNo(), order.unit(), isJoint(), now);
    }

    /** Of a withdrawn order: one that was not finished late before, if there is one. */
    private List<? extends DomainEvent> finishLate() {
        Set<Integer> late = new HashSet<>();
        all(LateFinishKept.class).forEach(e -> late.add(e.dispatchNo()));
        List<OrderWithdrawn> withdrawn = all(OrderWithdrawn.class).toList();
        OrderWithdrawn order = withdrawn.stream()
                .filter(e -> !late.contains(e.dispatchNo()))
                .findFirst()
                .or(() -> withdrawn.stream().findFirst())
                .orElseThrow(NothingLeadsToIt::new);
        return ordering.finish(ISSUE, order.dispatchNo(), order.unit(), isJoint(), now);
    }

    /** What the reporter must have said for what is to follow; nothing when nobody answered. */
    private static @Nullable Boolean whatTheReporterSays(List<String> ahead) {
        return ahead.stream()
                .filter(type -> teller(type).equals("evaluation"))
                .findFirst()
                .map(next -> switch (next) {
                    case "evaluation.issue-closed.v1" -> Boolean.TRUE;
                    case "evaluation.issue-reopened.v1" -> Boolean.FALSE;
                    default -> null;
                })
                .orElse(null);
    }

    private List<? extends DomainEvent> close() {
        return issues.status().equals("merged") || lastMergedCloses()
                ? closing.masterClosed(ISSUE, MASTER)
                : closing.force(ISSUE, lights.isOpen(), lights.isDispatched());
    }

    private boolean lastMergedCloses() {
        return all(IssueClosed.class).anyMatch(e -> e.masterIssueId() != null);
    }

    private String appellant() {
        return all(ScoreAppealed.class)
                .map(ScoreAppealed::unit)
                .findFirst()
                .or(() ->
                        all(HandlingFinished.class).map(HandlingFinished::unit).reduce((first, second) -> second))
                .orElseThrow(NothingLeadsToIt::new);
    }

    private String lastReviewer() {
        return all(AppealReviewed.class)
                .map(AppealReviewed::reviewer)
                .reduce((first, second) -> second)
                .orElseThrow(NothingLeadsToIt::new);
    }

    private String anotherReviewer() {
        return "r" + count(AppealReviewed.class);
    }

    private String another() {
        String holder = standing().unit();
        List<String> others = SmallDistrict.DEPARTMENTS.stream()
                .filter(unit -> !unit.equals(holder))
                .toList();
        return others.get(random.nextInt(others.size()));
    }

    private Instant saidAt(DomainEvent event) {
        return java.util.Objects.requireNonNull(toldAt.get(event));
    }

    private <T extends DomainEvent> Stream<T> all(Class<T> type) {
        return log.stream().filter(type::isInstance).map(type::cast);
    }

    private int count(Class<? extends DomainEvent> type) {
        return Math.toIntExact(all(type).count());
    }

    private <T extends DomainEvent> T last(Class<T> type) {
        return type.cast(lastOf(type));
    }

    @SafeVarargs
    private DomainEvent lastOf(Class<? extends DomainEvent>... types) {
        return lastIfAny(types).orElseThrow(NothingLeadsToIt::new);
    }

    @SafeVarargs
    private Optional<DomainEvent> lastIfAny(Class<? extends DomainEvent>... types) {
        return log.reversed().stream()
                .filter(event -> Stream.of(types).anyMatch(type -> type.isInstance(event)))
                .findFirst();
    }
}
