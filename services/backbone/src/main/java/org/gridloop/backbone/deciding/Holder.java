package org.gridloop.backbone.deciding;

/** What Axon takes for an aggregate: an id and the decider's state, nothing more. */
final class Holder<S> {

    final String issueId;
    S state;

    Holder(String issueId, S state) {
        this.issueId = issueId;
        this.state = state;
    }
}
