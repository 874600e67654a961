package org.gridloop.evaluation.tasks;

import java.time.Instant;
import java.util.List;
import org.gridloop.events.EvaluationEvent;
import org.gridloop.events.EvaluationEvent.Contact;
import org.jspecify.annotations.Nullable;

/**
 * How an issue was evaluated so far.
 *
 * @param since when it came to this status
 * @param closing how it was closed; none while it is open
 */
record Evaluation(
        String issueId,
        EvaluationRow.Status status,
        Instant since,
        String grid,
        String category,
        List<CheckRow> checks,
        List<Callback> callbacks,
        List<Reopening> reopenings,
        @Nullable Closed closing) {

    Evaluation {
        checks = List.copyOf(checks);
        callbacks = List.copyOf(callbacks);
        reopenings = List.copyOf(reopenings);
    }

    record Callback(
            int callbackNo,
            Contact contact,
            @Nullable Boolean solved,
            @Nullable Integer satisfaction,
            @Nullable String note,
            Instant recordedAt) {}

    record Reopening(int reopenNo, String reason, @Nullable String note, Instant reopenedAt) {}

    record Closed(
            EvaluationEvent.Closing closing,
            @Nullable Boolean solved,
            @Nullable Integer satisfaction,
            @Nullable String note,
            Instant closedAt) {}

    static Evaluation of(
            EvaluationRow row, List<CheckRow> checks, List<Callback> callbacks, List<Reopening> reopenings) {
        EvaluationEvent.Closing how = row.closing();
        Closed closed = how == null ? null : new Closed(how, row.solved(), row.satisfaction(), row.note(), row.since());
        return new Evaluation(
                row.issueId(),
                row.status(),
                row.since(),
                row.grid(),
                row.category(),
                checks,
                callbacks,
                reopenings,
                closed);
    }

    boolean wasHandledBy(String unit) {
        return checks.stream().anyMatch(check -> check.handledBy().equals(unit));
    }
}
