package org.gridloop.ledger.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The life of an issue, in log order.
 *
 * @param asOf the instant it is told as of; none for now
 * @param axis which times {@code asOf} is held against: {@code recorded} or {@code valid}
 * @param standsOn by partition, the offset of the last record it was told from
 */
record History(String issueId, @Nullable Instant asOf, String axis, Map<Integer, Long> standsOn, List<Entry> entries) {

    /**
     * One fact.
     *
     * @param index of the record in the ledger
     * @param decidedAt {@code ce_time}
     * @param validAt since when it is so: when it happened, where a fact says so, else when it was decided
     * @param loggedAt when it was written to the log
     * @param findings what is odd about the record
     * @param data the fact itself
     */
    record Entry(
            long index,
            int partition,
            long offset,
            String source,
            long sequence,
            String type,
            String nameZh,
            String nameEn,
            Who who,
            @Nullable Instant decidedAt,
            @Nullable Instant validAt,
            Instant loggedAt,
            Cause cause,
            @Nullable Deadline deadline,
            String zh,
            String en,
            List<String> findings,
            JsonNode data) {}

    /** @param unit for whom, if for any */
    record Who(String role, String account, @Nullable String unit) {}

    /**
     * @param id of the fact or request that led to it
     * @param kind {@code fact}, {@code request} or {@code other}
     * @param index of the record that led to it, when it is of this issue
     */
    record Cause(String id, String kind, @Nullable Long index) {}

    /** @param why which limit, by which clock and calendar */
    record Deadline(
            @Nullable Instant signBy,
            @Nullable Instant finishBy,
            String why,
            @Nullable String calendarVersion) {}
}
