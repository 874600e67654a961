package org.gridloop.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What the demo reports.
 *
 * @param body of {@code POST /api/v1/issues}
 * @param decision what a clerk does with it, should it not file itself
 */
record Report(ObjectNode body, Decision decision) {

    sealed interface Decision {}

    /** 立案. */
    record FileAs(String category) implements Decision {}

    /** 不予受理. */
    record Reject(String reason) implements Decision {}

    boolean isAccepted() {
        return body.has("category") || decision instanceof FileAs;
    }

    /** The sub-class it will be filed under; "" when it will be rejected. */
    String category() {
        return switch (decision) {
            case FileAs file when !body.has("category") -> file.category();
            case FileAs file -> body.path("category").asText();
            case Reject reject -> body.path("category").asText("");
        };
    }
}
