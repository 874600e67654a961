package org.gridloop.backbone.telling;

/**
 * What the end of one partition looked like when this service last told something to it.
 *
 * @param offset of its last own fact, -1 when it has none
 * @param globalIndex of that fact in the journal
 * @param factId {@code issueId:sequence} of that fact
 * @param agreedTo every own fact in the log before this offset stands in the journal
 */
record Tail(int partition, long offset, long globalIndex, String factId, long agreedTo) {

    static Tail none(int partition, long agreedTo) {
        return new Tail(partition, -1, 0, "", agreedTo);
    }

    boolean isNone() {
        return offset < 0;
    }

    Tail agreedTo(long offset) {
        return new Tail(partition, this.offset, globalIndex, factId, offset);
    }
}
