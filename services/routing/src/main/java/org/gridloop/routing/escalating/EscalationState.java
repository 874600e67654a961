package org.gridloop.routing.escalating;

import org.gridloop.events.Filing;
import org.gridloop.events.Tier;
import org.gridloop.routing.escalating.EscalationCommand.Escalate;

/** Who owns one issue, as far as routing has told. */
sealed interface EscalationState {

    /** Nobody: it was never dispatched. */
    record Unowned() implements EscalationState {}

    /**
     * A tier.
     *
     * @param lowest the tier that had it first: none below has the authority
     */
    record Owned(Ownership ownership, Tier lowest, Filing filing) implements EscalationState {

        /** Whether this is still the limit that counts: a dispatch or an escalation may have come in between. */
        boolean isDue(Escalate command) {
            return command.due().equals(ownership.escalatesAt())
                    && !command.at().isBefore(command.due());
        }

        boolean isAt(String area) {
            return ownership.area().equals(area);
        }

        boolean isHighest() {
            return ownership.tier().above().isEmpty();
        }

        boolean isLowest() {
            return ownership.tier().ordinal() <= lowest.ordinal();
        }

        Owned with(Ownership next) {
            return new Owned(next, lowest, filing);
        }
    }
}
