package org.gridloop.intake.withdrawing;

import java.util.List;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.IntakeEvent;
import org.gridloop.intake.withdrawing.WithdrawCommand.DeclareVoid;
import org.gridloop.intake.withdrawing.WithdrawCommand.Withdraw;
import org.gridloop.looptest.Desk;

/** Withdrawing's table, for walks over the whole life. */
public final class WithdrawingDoor {

    private final Desk<WithdrawCommand, WithdrawState, IntakeEvent> desk =
            new Desk<>(new WithdrawDecider(), IntakeEvent.class);

    public void told(DomainEvent event) {
        desk.told(event);
    }

    public List<IntakeEvent> declareVoid(String issueId) {
        return desk.decide(new DeclareVoid(issueId, "test", "a test"));
    }

    public List<IntakeEvent> withdraw(String issueId) {
        return desk.decide(new Withdraw(issueId, "mistaken", null));
    }
}
