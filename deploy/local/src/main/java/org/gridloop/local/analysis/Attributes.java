package org.gridloop.local.analysis;

import org.gridloop.ledger.proof.LedgerRecord;

/** What an analyst's tool wants to know of a record; empty where the record does not say. */
record Attributes(
        String type, String time, String source, String role, String account, String unit, String causationId) {

    static Attributes of(LedgerRecord record) {
        String actor = text(record, "ce_actor");
        int colon = actor.indexOf(':');
        int at = actor.lastIndexOf('@');
        boolean forUnit = at > colon;
        return new Attributes(
                text(record, "ce_type"),
                text(record, "ce_time"),
                text(record, "ce_source"),
                colon < 0 ? "" : actor.substring(0, colon),
                actor.substring(colon + 1, forUnit ? at : actor.length()),
                forUnit ? actor.substring(at + 1) : "",
                text(record, "ce_causationid"));
    }

    private static String text(LedgerRecord record, String name) {
        String value = record.header(name);
        return value == null ? "" : value;
    }
}
