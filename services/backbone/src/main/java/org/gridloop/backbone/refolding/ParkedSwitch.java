package org.gridloop.backbone.refolding;

import java.sql.SQLException;
import org.gridloop.backbone.showing.Rows;

/** What a view could not fold is parked; when its rows are switched, so is what waits for it. */
final class ParkedSwitch {

    private static final String RECORD_COLUMNS =
            "consumer, issue_id, reference, partition, log_offset, type, message_key, attributes, payload, parked_at";

    private ParkedSwitch() {}

    /** @return issues parked for a consumer, where {@code schema} keeps them */
    static long issues(Rows tx, String schema, String consumer) throws SQLException {
        return tx.one(
                        "select count(*) from " + schema + ".parked_issue where consumer = ?",
                        row -> row.getLong(1),
                        consumer)
                .orElse(0L);
    }

    static void over(Rows tx, String schema, String consumer) throws SQLException {
        tx.update("delete from " + schema + ".parked_record where consumer = ?", consumer);
        tx.update("delete from " + schema + ".parked_issue where consumer = ?", consumer);
        tx.update(
                "insert into " + schema + ".parked_issue select * from pg_temp.parked_issue where consumer = ?",
                consumer);
        tx.update(
                "insert into " + schema + ".parked_record (" + RECORD_COLUMNS + ") select " + RECORD_COLUMNS
                        + " from pg_temp.parked_record where consumer = ? order by place",
                consumer);
    }
}
