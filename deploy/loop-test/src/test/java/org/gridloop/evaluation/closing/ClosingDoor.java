package org.gridloop.evaluation.closing;

import java.util.List;
import org.gridloop.evaluation.closing.ClosingCommand.By;
import org.gridloop.evaluation.closing.ClosingCommand.Standing;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.EvaluationEvent;
import org.gridloop.events.EvaluationEvent.Contact;
import org.gridloop.events.ResponseEvent.HandlingFinished;
import org.gridloop.looptest.Desk;
import org.jspecify.annotations.Nullable;

/** Closing's table, for walks over the whole life. */
public final class ClosingDoor {

    /** Somebody who oversees every area and handled nothing. */
    private static final By SUPERVISOR = new By(null, List.of(), true);

    private final Desk<ClosingCommand, Course, EvaluationEvent> desk =
            new Desk<>(new ClosingDecider(), EvaluationEvent.class);

    public void told(DomainEvent event) {
        desk.told(event);
    }

    public List<EvaluationEvent> finished(HandlingFinished e) {
        return desk.decide(new ClosingCommand.AssignCheck(e.issueId(), e.dispatchNo(), e.unit(), e.filing(), null));
    }

    public List<EvaluationEvent> masterClosed(String issueId, String master) {
        return desk.decide(new ClosingCommand.CloseWithMaster(issueId, master));
    }

    public List<EvaluationEvent> pass(String issueId) {
        return desk.decide(new ClosingCommand.PassCheck(issueId, SUPERVISOR, true, null));
    }

    public List<EvaluationEvent> fail(String issueId) {
        return desk.decide(new ClosingCommand.FailCheck(issueId, SUPERVISOR, true, "it is not done"));
    }

    /** @param solved what the reporter says; none when nobody answered */
    public List<EvaluationEvent> call(String issueId, @Nullable Boolean solved) {
        Contact contact = solved == null ? Contact.UNREACHABLE : Contact.REACHED;
        return desk.decide(new ClosingCommand.RecordCallback(issueId, SUPERVISOR, true, contact, solved, null, null));
    }

    public List<EvaluationEvent> reopen(String issueId) {
        return desk.decide(new ClosingCommand.Reopen(issueId, SUPERVISOR, true, "supervisor", null, true));
    }

    public List<EvaluationEvent> force(String issueId, boolean open, boolean dispatched) {
        Standing standing = Standing.of(open, dispatched);
        return desk.decide(
                new ClosingCommand.ForceClose(issueId, SUPERVISOR, true, standing, "cannot-be-solved", "nobody can"));
    }
}
