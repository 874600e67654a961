package org.gridloop.backbone.hearing;

import java.sql.SQLException;
import org.apache.kafka.common.errors.RetriableException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.gridloop.backbone.deciding.OutcomeUnknown;
import org.gridloop.backbone.deciding.Refusal;
import org.gridloop.backbone.journal.JournalClosed;
import org.gridloop.backbone.journal.JournalUnavailable;
import org.gridloop.backbone.showing.DatabaseUnavailable;

/** Tells what passes by itself from what does not, and names the latter without quoting anybody's data. */
final class Failure {

    private static final String OURS = "org.gridloop.";
    private static final String HELPER = "org.gridloop.backbone.showing.";

    private Failure() {}

    /** @return whether the same may succeed later */
    static boolean isPassing(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            boolean passing = switch (at) {
                case DatabaseUnavailable e -> e.isPassing();
                case SQLException e -> DatabaseUnavailable.isPassing(e);
                case OutcomeUnknown e -> true;
                case JournalUnavailable e -> true;
                case JournalClosed e -> true;
                case ConcurrencyException e -> true;
                case RetriableException e -> true;
                default -> false;
            };
            if (passing) {
                return true;
            }
        }
        return false;
    }

    /** @return what is waited for, for the readiness check */
    static String waitingFor(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof RetriableException) {
                return "log";
            }
            if (at instanceof JournalClosed) {
                return "journal";
            }
        }
        return "database";
    }

    /** @return {@code refused} or {@code failed} */
    static String reason(Throwable failure) {
        return failure instanceof Refusal ? "refused" : "failed";
    }

    /** @return a code or a place in the program; messages of exceptions may quote what people wrote */
    static String detail(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            return refusal.reason().code();
        }
        StringBuilder detail = new StringBuilder(failure.getClass().getSimpleName());
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        if (root instanceof SQLException e) {
            detail.append(" SQLSTATE ").append(e.getSQLState());
        }
        for (StackTraceElement frame : root.getStackTrace()) {
            String name = frame.getClassName();
            if (name.startsWith(OURS) && !name.startsWith(HELPER)) {
                detail.append(" at ").append(name.substring(OURS.length()));
                detail.append('.').append(frame.getMethodName()).append(':').append(frame.getLineNumber());
                break;
            }
        }
        return detail.toString();
    }
}
