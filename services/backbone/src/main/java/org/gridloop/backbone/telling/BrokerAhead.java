package org.gridloop.backbone.telling;

/** The log holds a fact of this service that its journal does not have: only a person can say which of the two is right. */
final class BrokerAhead extends Exception {

    private static final long serialVersionUID = 1L;

    BrokerAhead(String factId, int partition, long offset) {
        super("the log is ahead of the journal: it holds " + factId + " (partition " + partition + ", offset " + offset
                + "), which the journal does not have; was an older backup restored? Nothing is told until they agree");
    }
}
