package org.gridloop.evaluation.agendas;

/** What was decided about an issue or topic so far. */
sealed interface Minutes {

    /** Nothing yet. */
    record Blank() implements Minutes {}

    /** @param decisions how many */
    record Written(int decisions) implements Minutes {}
}
