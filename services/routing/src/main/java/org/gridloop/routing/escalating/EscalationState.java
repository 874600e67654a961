package org.gridloop.routing.escalating;

/** Who owns one issue, as far as routing has told. */
sealed interface EscalationState {

    /** Nobody: it was never dispatched. */
    record Unowned() implements EscalationState {}

    /** A tier. */
    record Owned(Ownership ownership) implements EscalationState {

        /** Whether this is still the limit that counts: a dispatch or an escalation may have come in between. */
        boolean isDue(Escalate command) {
            return command.due().equals(ownership.escalatesAt())
                    && !command.at().isBefore(command.due());
        }
    }
}
