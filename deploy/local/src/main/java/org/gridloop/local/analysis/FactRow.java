package org.gridloop.local.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import org.gridloop.ledger.proof.LedgerRecord;
import org.gridloop.local.analysis.Life.Known;
import org.jspecify.annotations.Nullable;

/**
 * A fact as one row of a table. Every column but the first few is empty where the fact says nothing of it; what an issue was
 * filed as stands in each row from the report on.
 *
 * @param fact wire name without its version
 * @param happenedAt the domain's time
 * @param account pseudonym of who acted
 * @param actingUnit the unit that account acted for
 * @param cause the fact that led to it, {@code request} when somebody asked for it
 * @param reporter pseudonym
 * @param unit the unit the fact is about
 * @param reason coded
 * @param data the fact without people, as JSON
 */
record FactRow(
        String issueId,
        long ledgerIndex,
        String fact,
        String type,
        Instant happenedAt,
        Instant loggedAt,
        @Nullable String source,
        long sequence,
        @Nullable String role,
        @Nullable String account,
        @Nullable String actingUnit,
        @Nullable String cause,
        int logPartition,
        long logOffset,
        @Nullable String reporter,
        @Nullable String channel,
        @Nullable String subClass,
        @Nullable String grid,
        @Nullable String urgency,
        @Nullable Integer dispatchNo,
        @Nullable String unit,
        @Nullable String tier,
        @Nullable String occasion,
        @Nullable Instant signBy,
        @Nullable Instant finishBy,
        @Nullable Boolean inTime,
        @Nullable Boolean automatic,
        @Nullable String reason,
        @Nullable String closing,
        @Nullable Boolean solved,
        @Nullable Integer satisfaction,
        @Nullable String data) {

    static FactRow of(Fact fact, Known known, Veil veil) {
        LedgerRecord record = fact.record();
        Attributes attributes = fact.attributes();
        JsonNode veiled = veil.data(fact)
                .<JsonNode>map(data -> data)
                .orElse(com.fasterxml.jackson.databind.node.MissingNode.getInstance());
        return new FactRow(
                record.issueId(),
                fact.index(),
                fact.name(),
                fact.type(),
                fact.time(),
                Instant.ofEpochMilli(record.loggedAt()),
                orNull(attributes.source()),
                record.sequence(),
                orNull(attributes.role()),
                orNull(veil.account(attributes)),
                orNull(attributes.unit()),
                orNull(veil.cause(attributes)),
                record.partition(),
                record.offset(),
                text(veiled, "reporterRef"),
                known.channel(),
                known.subClass(),
                known.grid(),
                known.urgency(),
                whole(veiled, "dispatchNo"),
                text(veiled, "unit"),
                text(veiled, veiled.has("toTier") ? "toTier" : "tier"),
                text(veiled, "occasion"),
                time(veiled.path("deadlines"), "signBy"),
                finishBy(veiled),
                flag(veiled, "inTime"),
                flag(veiled, "automatic"),
                text(veiled, "reason"),
                text(veiled, "closing"),
                flag(veiled, "solved"),
                whole(veiled, "satisfaction"),
                veiled.isObject() ? veiled.toString() : null);
    }

    private static @Nullable Instant finishBy(JsonNode data) {
        Instant given = time(data.path("deadlines"), "finishBy");
        Instant moved = given == null ? time(data, "newFinishBy") : given;
        return moved == null ? time(data, "finishBy") : moved;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    static @Nullable String text(JsonNode data, String name) {
        JsonNode value = data.path(name);
        return value.isTextual() ? value.asText() : null;
    }

    static @Nullable Integer whole(JsonNode data, String name) {
        JsonNode value = data.path(name);
        return value.isInt() ? value.asInt() : null;
    }

    static @Nullable Boolean flag(JsonNode data, String name) {
        JsonNode value = data.path(name);
        return value.isBoolean() ? value.asBoolean() : null;
    }

    static @Nullable Instant time(JsonNode data, String name) {
        String said = text(data, name);
        try {
            return said == null ? null : Instant.parse(said);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
