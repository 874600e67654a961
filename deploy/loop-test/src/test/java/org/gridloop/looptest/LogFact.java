package org.gridloop.looptest;

/**
 * A record of the log as the checker reads it.
 *
 * @param id {@code ce_id}
 * @param source {@code ce_source}
 * @param type {@code ce_type}
 */
record LogFact(int partition, long offset, String key, String id, String source, String type, String value) {

    long sequence() {
        return Long.parseLong(id.substring(id.lastIndexOf(':') + 1));
    }
}
