package org.gridloop.evaluation.agendas;

import static org.gridloop.backbone.deciding.Refusal.refused;
import static org.gridloop.backbone.guarding.Masking.maskIfAny;

import java.util.List;
import org.gridloop.backbone.deciding.Decider;
import org.gridloop.backbone.guarding.Masking;
import org.gridloop.evaluation.agendas.Minutes.Blank;
import org.gridloop.evaluation.agendas.Minutes.Written;
import org.gridloop.events.EvaluationEvent;
import org.gridloop.events.EvaluationEvent.AgendaDecisionRecorded;

/** Decisions of meetings: as many as they like, about what lies in their area. */
final class AgendaDecider implements Decider<AgendaCommand, Minutes, EvaluationEvent> {

    private record Turn(AgendaCommand command, Minutes minutes) {}

    @Override
    public Minutes initial() {
        return new Blank();
    }

    /** Every other fact of this service is about checks, callbacks and appeals. */
    @Override
    public Minutes evolve(Minutes state, EvaluationEvent event) {
        return event instanceof AgendaDecisionRecorded e ? new Written(e.decisionNo()) : state;
    }

    @Override
    public List<EvaluationEvent> decide(AgendaCommand command, Minutes minutes) {
        return switch (new Turn(command, minutes)) {
            case Turn(RecordDecision c, Minutes m)
            when c.topic() == null && !c.issueIsSeen() -> throw refused(AgendaReason.NO_SUCH_ISSUE);
            case Turn(RecordDecision c, Minutes m)
            when c.doneBy() != null && !c.doneBy().isAfter(c.heldAt()) ->
                throw refused(AgendaReason.DONE_BEFORE_DECIDED);
            case Turn(RecordDecision c, Blank m) -> List.of(recorded(c, 1));
            case Turn(RecordDecision c, Written m) -> List.of(recorded(c, m.decisions() + 1));
        };
    }

    private static EvaluationEvent recorded(RecordDecision c, int decisionNo) {
        return new AgendaDecisionRecorded(
                c.issueId(),
                decisionNo,
                c.tier(),
                c.area(),
                Cadence.of(c.tier()).code(),
                c.heldAt(),
                maskIfAny(c.topic()),
                Masking.mask(c.decision()),
                c.units(),
                c.doneBy());
    }
}
