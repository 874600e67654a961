package org.gridloop.evaluation.appeals;

import java.util.Map;
import java.util.TreeMap;
import org.gridloop.evaluation.appeals.Score.Appealed;
import org.gridloop.evaluation.appeals.Score.Decided;
import org.gridloop.evaluation.appeals.Score.HalfReviewed;
import org.gridloop.evaluation.appeals.Score.None;
import org.gridloop.evaluation.appeals.Score.Scored;
import org.gridloop.evaluation.appeals.Score.Settled;
import org.gridloop.evaluation.appeals.Score.Unsettled;
import org.gridloop.events.EvaluationEvent;
import org.gridloop.events.EvaluationEvent.AgendaDecisionRecorded;
import org.gridloop.events.EvaluationEvent.AppealDecided;
import org.gridloop.events.EvaluationEvent.AppealReviewed;
import org.gridloop.events.EvaluationEvent.CallbackRecorded;
import org.gridloop.events.EvaluationEvent.CheckAssigned;
import org.gridloop.events.EvaluationEvent.CheckFailed;
import org.gridloop.events.EvaluationEvent.CheckPassed;
import org.gridloop.events.EvaluationEvent.IssueClosed;
import org.gridloop.events.EvaluationEvent.IssueReopened;
import org.gridloop.events.EvaluationEvent.ScoreAppealed;
import org.gridloop.events.Filing;

/** The scores of all units that handled one issue. An appeal, once made, stands whatever becomes of the issue. */
record Scores(Map<String, Scored> byUnit) {

    static final Scores NOBODYS = new Scores(Map.of());

    Scores {
        byUnit = Map.copyOf(byUnit);
    }

    Score of(String unit) {
        Scored score = byUnit.get(unit);
        return score == null ? new None() : score;
    }

    Scores after(EvaluationEvent event) {
        return switch (event) {
            case CheckAssigned e -> handled(e.handledBy(), e.dispatchNo(), e.filing());
            case IssueClosed e -> settled();
            case IssueReopened e -> unsettled();
            case ScoreAppealed e -> with(e.unit(), new Appealed(grid(e.unit()), e.dispatchNo(), e.measure()));
            case AppealReviewed e -> reviewed(e);
            case AppealDecided e ->
                with(e.unit(), new Decided(grid(e.unit()), e.dispatchNo(), e.measure(), e.granted()));
            case CheckPassed e -> this;
            case CheckFailed e -> this;
            case CallbackRecorded e -> this;
            case AgendaDecisionRecorded e -> this;
        };
    }

    private Scores handled(String unit, int dispatchNo, Filing filing) {
        return switch (of(unit)) {
            case None s -> with(unit, new Unsettled(filing.grid(), dispatchNo));
            case Unsettled s -> with(unit, new Unsettled(filing.grid(), dispatchNo));
            case Settled s -> with(unit, new Unsettled(filing.grid(), dispatchNo));
            case Appealed s -> this;
            case HalfReviewed s -> this;
            case Decided s -> this;
        };
    }

    private Scores settled() {
        Map<String, Scored> scores = new TreeMap<>(byUnit);
        scores.replaceAll(
                (unit, score) -> score instanceof Unsettled s ? new Settled(s.grid(), s.dispatchNo()) : score);
        return new Scores(scores);
    }

    private Scores unsettled() {
        Map<String, Scored> scores = new TreeMap<>(byUnit);
        scores.replaceAll(
                (unit, score) -> score instanceof Settled s ? new Unsettled(s.grid(), s.dispatchNo()) : score);
        return new Scores(scores);
    }

    private Scores reviewed(AppealReviewed e) {
        return of(e.unit()) instanceof Appealed s
                ? with(e.unit(), new HalfReviewed(s.grid(), s.dispatchNo(), s.measure(), e.reviewer(), e.upheld()))
                : this; // the second vote, which the decision follows
    }

    private String grid(String unit) {
        return switch (of(unit)) {
            case None s -> throw new IllegalStateException("an appeal of a unit that handled nothing");
            case Scored s -> s.grid();
        };
    }

    private Scores with(String unit, Scored score) {
        Map<String, Scored> scores = new TreeMap<>(byUnit);
        scores.put(unit, score);
        return new Scores(scores);
    }
}
