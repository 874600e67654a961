package org.gridloop.evaluation.measures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.evaluation.measures.Round.Word;
import org.gridloop.events.ClockEvent.ExtensionApproved;
import org.gridloop.events.ClockEvent.HandlingResumed;
import org.gridloop.events.ClockEvent.HandlingSuspended;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.EvaluationEvent.AppealDecided;
import org.gridloop.events.EvaluationEvent.CallbackRecorded;
import org.gridloop.events.EvaluationEvent.CheckFailed;
import org.gridloop.events.EvaluationEvent.Contact;
import org.gridloop.events.EvaluationEvent.IssueClosed;
import org.gridloop.events.EvaluationEvent.IssueReopened;
import org.gridloop.events.IntakeEvent.IssueFiled;
import org.gridloop.events.IntakeEvent.IssueMerged;
import org.gridloop.events.IntakeEvent.IssueRejected;
import org.gridloop.events.IntakeEvent.IssueReported;
import org.gridloop.events.IntakeEvent.IssueUnmerged;
import org.gridloop.events.IntakeEvent.IssueVoided;
import org.gridloop.events.IntakeEvent.IssueWithdrawn;
import org.gridloop.events.ResponseEvent.DispatchSignedFor;
import org.gridloop.events.ResponseEvent.HandlingFinished;
import org.gridloop.events.ResponseEvent.ProgressReported;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.ReturnApproved;
import org.jspecify.annotations.Nullable;

/**
 * All rounds of one issue, the present one last.
 *
 * @param all never empty
 */
record Rounds(String issueId, List<Round> all) {

    Rounds {
        all = List.copyOf(all);
    }

    static boolean changesBy(DomainEvent event) {
        return switch (event) {
            case IssueReported e -> true;
            case IssueFiled e -> true;
            case IssueRejected e -> true;
            case IssueVoided e -> true;
            case IssueWithdrawn e -> true;
            case IssueMerged e -> true;
            case IssueUnmerged e -> true;
            case IssueDispatched e -> true;
            case ReturnApproved e -> true;
            case ExtensionApproved e -> true;
            case HandlingSuspended e -> true;
            case HandlingResumed e -> true;
            case DispatchSignedFor e -> true;
            case ProgressReported e -> true;
            case HandlingFinished e -> true;
            case CheckFailed e -> true;
            case CallbackRecorded e -> true;
            case IssueClosed e -> true;
            case IssueReopened e -> true;
            case AppealDecided e -> true;
            default -> false;
        };
    }

    /** @return the rounds after the fact, or null while nothing is known to count */
    static @Nullable Rounds evolve(@Nullable Rounds rounds, Heard heard) {
        Instant at = heard.time();
        if (heard.event() instanceof IssueReported e && rounds == null) {
            return new Rounds(e.issueId(), List.of(Round.first(e.issueId(), e.category(), e.grid(), at)));
        }
        if (heard.event() instanceof IssueDispatched e) {
            Rounds known = rounds == null
                    ? new Rounds(e.issueId(), List.of(Round.first(e.issueId(), null, null, null)))
                    : rounds;
            return known.now(round -> round.at(e.filing().category(), e.filing().grid())
                    .with(round.work()
                            .dispatchedTo(
                                    e.unit(), e.dispatchNo(), at, e.deadlines().finishBy())));
        }
        return rounds == null ? null : rounds.after(heard.event(), at);
    }

    private Rounds after(DomainEvent event, Instant at) {
        return switch (event) {
            case IssueFiled e ->
                now(round -> round.filed(e.filing().category(), e.filing().grid(), at));
            case IssueRejected e -> now(round -> round.left(at));
            case IssueVoided e -> now(round -> round.left(at));
            case IssueWithdrawn e -> now(round -> round.left(at));
            case IssueMerged e -> now(round -> round.left(at));
            case IssueUnmerged e -> now(round -> round.left(null));
            case ReturnApproved e -> working(Work::returnApproved);
            case ExtensionApproved e -> working(work -> work.due(e.newFinishBy(), 1));
            case HandlingSuspended e -> working(work -> work.due(e.newFinishBy(), 0));
            case HandlingResumed e -> working(work -> work.due(e.newFinishBy(), 0));
            case DispatchSignedFor e -> working(work -> work.signed(e.inTime() && !Boolean.TRUE.equals(e.automatic())));
            case ProgressReported e when Boolean.TRUE.equals(e.contacted()) -> working(work -> work.contacted(at));
            case HandlingFinished e -> working(work -> work.finished(e.inTime()));
            case CheckFailed e -> working(Work::foundWanting);
            case CallbackRecorded e
            when e.contact() == Contact.REACHED -> now(round -> round.said(new Word(at, e.solved(), e.satisfaction())));
            case IssueClosed e when e.masterIssueId() == null -> now(round -> round.closed(at));
            case IssueReopened e -> reopened(at);
            case AppealDecided e when e.granted() -> exempted(e);
            default -> this;
        };
    }

    /** What was never closed is not waited for twice: the round that follows has the deadline now. */
    private Rounds reopened(Instant at) {
        Round last = all.getLast();
        List<Round> rounds = new ArrayList<>(all);
        if (last.closedAt() == null) {
            rounds.set(rounds.size() - 1, last.left(at));
        }
        rounds.add(last.next());
        return new Rounds(issueId, rounds);
    }

    /** An appeal is about the round in which the unit's dispatch lies: the first that reaches its number. */
    private Rounds exempted(AppealDecided e) {
        List<Round> rounds = new ArrayList<>(all);
        for (int i = 0; i < rounds.size(); i++) {
            Work work = rounds.get(i).work();
            if (work.dispatchNo() >= e.dispatchNo()) {
                if (e.unit().equals(work.unit())) {
                    rounds.set(i, rounds.get(i).exemptFrom(e.measure()));
                }
                break;
            }
        }
        return new Rounds(issueId, rounds);
    }

    private Rounds working(UnaryOperator<Work> change) {
        return now(round -> round.with(change.apply(round.work())));
    }

    private Rounds now(UnaryOperator<Round> change) {
        List<Round> rounds = new ArrayList<>(all);
        rounds.set(rounds.size() - 1, change.apply(all.getLast()));
        return new Rounds(issueId, rounds);
    }
}
