package org.gridloop.backbone.hearing;

import jakarta.inject.Singleton;
import java.time.Duration;
import javax.sql.DataSource;
import org.gridloop.backbone.showing.DatabaseUnavailable;
import org.gridloop.backbone.showing.Rows;

/** How many issues are parked, asked at most once in two seconds. */
@Singleton
class ParkedCount {

    private static final long FRESH_NANOS = Duration.ofSeconds(2).toNanos();

    private final DataSource source;
    private double count = Double.NaN;
    private long at = System.nanoTime() - FRESH_NANOS;

    ParkedCount(DataSource source) {
        this.source = source;
    }

    synchronized double now() {
        if (System.nanoTime() - at >= FRESH_NANOS) {
            at = System.nanoTime();
            try {
                count = Rows.reading(
                        source,
                        tx -> tx.one("select count(distinct issue_id) from parked_issue", row -> row.getDouble(1))
                                .orElse(0.0));
            } catch (DatabaseUnavailable e) {
                count = Double.NaN;
            }
        }
        return count;
    }
}
