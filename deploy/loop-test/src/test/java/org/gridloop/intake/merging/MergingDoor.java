package org.gridloop.intake.merging;

import java.util.List;
import java.util.Set;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.IntakeEvent;
import org.gridloop.intake.merging.MergeCommand.Merge;
import org.gridloop.intake.merging.MergeCommand.MergeAgain;
import org.gridloop.intake.merging.MergeCommand.Unmerge;
import org.gridloop.looptest.Desk;

/** Merging's table, for walks over the whole life. */
public final class MergingDoor {

    private final Desk<MergeCommand, MergeState, IntakeEvent> desk = new Desk<>(new MergeDecider(), IntakeEvent.class);

    public void told(DomainEvent event) {
        desk.told(event);
    }

    public List<IntakeEvent> merge(String issueId, String master, boolean inHand, boolean closed) {
        return desk.decide(new Merge(issueId, master, inHand, closed, Set.of(), true, false, null, null, null));
    }

    public List<IntakeEvent> again(String issueId) {
        return desk.decide(new MergeAgain(issueId));
    }

    public List<IntakeEvent> unmerge(String issueId, boolean closed) {
        return desk.decide(new Unmerge(issueId, "other", null, closed));
    }
}
