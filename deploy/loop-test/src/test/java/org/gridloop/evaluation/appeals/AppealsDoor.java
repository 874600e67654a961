package org.gridloop.evaluation.appeals;

import java.util.List;
import org.gridloop.evaluation.appeals.AppealCommand.Appeal;
import org.gridloop.evaluation.appeals.AppealCommand.Review;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.EvaluationEvent;
import org.gridloop.looptest.Desk;

/** The table of appeals, for walks over the whole life. */
public final class AppealsDoor {

    private final Desk<AppealCommand, Scores, EvaluationEvent> desk =
            new Desk<>(new AppealDecider(), EvaluationEvent.class);

    public void told(DomainEvent event) {
        desk.told(event);
    }

    public List<EvaluationEvent> appeal(String issueId, String unit) {
        return desk.decide(new Appeal(issueId, unit, "timeliness", "force-majeure", "a flood", List.of(), true));
    }

    public List<EvaluationEvent> review(String issueId, String unit, String reviewer) {
        return desk.decide(new Review(issueId, unit, reviewer, null, List.of(), true, null));
    }
}
