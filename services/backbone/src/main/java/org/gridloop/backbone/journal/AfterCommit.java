package org.gridloop.backbone.journal;

/** Told after each commit of the journal, on the committing thread: must be quick. */
@FunctionalInterface
public interface AfterCommit {

    void factsWereCommitted();
}
