package org.gridloop.routing.reference;

import org.gridloop.events.Tier;

/**
 * One sub-class of the catalogue, with its line of the responsibility list.
 *
 * @param code such as {@code E0203}
 * @param authority the lowest tier with authority over it
 * @param lead {@code office} for the area's own office at that tier, else the id of a department
 * @param finishLimitMinutes how long handling may take, by {@code clock}
 */
public record CatalogueLine(
        String code, String name, Tier authority, String lead, int finishLimitMinutes, LimitClock clock) {

    /** Which time counts against a limit. */
    public enum LimitClock {
        CONTINUOUS,
        OFFICE
    }
}
