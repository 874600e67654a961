package org.gridloop.backbone.hearing;

import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridloop.backbone.hearing.ParkedStore.Parked;
import org.gridloop.backbone.hearing.Reading.Readable;
import org.gridloop.backbone.showing.Rows;

/** One view's part of a batch. */
final class ViewTurn {

    /** Parks a record for the view. */
    @FunctionalInterface
    interface Parking {
        void park(Parked who, Reading reading, String reason, String detail) throws SQLException;
    }

    private ViewTurn() {}

    /** @param carefully what fails for good is parked, from the failing record of that issue on; else it is thrown */
    static void take(Rows tx, View view, List<Readable> batch, boolean carefully, Parking parking) throws SQLException {
        if (batch.isEmpty()) {
            return;
        }
        if (!carefully) {
            view.apply(tx, heard(batch));
            return;
        }
        if (tryToApply(tx, view, batch) == null) {
            return;
        }
        Map<String, List<Readable>> byIssue = new LinkedHashMap<>();
        batch.forEach(reading -> byIssue.computeIfAbsent(reading.issueId(), issue -> new ArrayList<>())
                .add(reading));
        for (List<Readable> ofOne : byIssue.values()) {
            if (tryToApply(tx, view, ofOne) != null) {
                oneByOne(tx, view, ofOne, parking);
            }
        }
    }

    private static void oneByOne(Rows tx, View view, List<Readable> ofOne, Parking parking) throws SQLException {
        Throwable failure = null;
        for (Readable reading : ofOne) {
            Parked who = new Parked(view.name(), reading.issueId());
            if (failure == null) {
                failure = tryToApply(tx, view, List.of(reading));
                if (failure != null) {
                    parking.park(who, reading, Failure.reason(failure), Failure.detail(failure));
                }
            } else {
                parking.park(who, reading, ParkedStore.BEHIND, "");
            }
        }
    }

    /** @return why it could not be, all undone; null when it was applied. What passes by itself is thrown. */
    static @org.jspecify.annotations.Nullable Throwable tryToApply(Rows tx, View view, List<Readable> batch)
            throws SQLException {
        Savepoint before = tx.connection().setSavepoint();
        try {
            view.apply(tx, heard(batch));
            tx.connection().releaseSavepoint(before);
            return null;
        } catch (SQLException | RuntimeException | LinkageError | StackOverflowError e) {
            if (Failure.isPassing(e)) {
                throw e;
            }
            tx.connection().rollback(before);
            return e;
        }
    }

    private static List<Heard> heard(List<Readable> batch) {
        return batch.stream().map(Readable::heard).toList();
    }
}
