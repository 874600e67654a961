package org.gridloop.backbone.telling;

/** The log holds a fact of this service that its journal does not have, or has otherwise. */
final class BrokerAhead extends Exception {

    private static final long serialVersionUID = 1L;

    private BrokerAhead(String sentence) {
        super(sentence);
    }

    /** An older journal: what it lacks can be read back. */
    static BrokerAhead lacks(String source, OwnFact fact) {
        return new BrokerAhead("the log is ahead of the journal: it holds " + fact.named(source)
                + ", which the journal does not have; was an older backup restored? Nothing is told and nothing accepted"
                + " until it is read back ('./gridloop readopt', docs/decisions/0023)");
    }

    /** Only a person can say which of the two is right. */
    static BrokerAhead differs(String source, OwnFact fact) {
        return new BrokerAhead("the log and the journal disagree: " + fact.named(source)
                + " is another fact in the journal than in the log. Nothing is told and nothing accepted until a person"
                + " has decided (docs/decisions/0023)");
    }

    /** It says that it is this service's, but does not look like it. */
    static BrokerAhead unreadable(String source, OwnFact fact) {
        return new BrokerAhead("the log holds what nobody here told: " + fact.named(source)
                + " cannot be read as a fact. Nothing is told and nothing accepted until a person has decided"
                + " (docs/decisions/0023)");
    }
}
