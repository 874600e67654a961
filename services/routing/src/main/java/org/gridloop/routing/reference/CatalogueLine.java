package org.gridloop.routing.reference;

import java.util.List;
import org.gridloop.events.Tier;

/**
 * One sub-class of the catalogue, with its line of the responsibility list.
 *
 * @param code such as {@code E0203}
 * @param authority the lowest tier with authority over it
 * @param lead {@code office} for the area's own office at that tier, else the id of a department
 * @param finishLimitMinutes how long handling may take, by {@code clock}
 * @param assistants departments that assist the lead, possibly none
 */
public record CatalogueLine(
        String code,
        String name,
        Tier authority,
        String lead,
        int finishLimitMinutes,
        LimitClock clock,
        List<String> assistants) {

    /** Which time counts against a limit. */
    public enum LimitClock {
        CONTINUOUS,
        OFFICE
    }

    public CatalogueLine {
        assistants = List.copyOf(assistants);
    }

    /** A line without assistants. */
    public CatalogueLine(
            String code, String name, Tier authority, String lead, int finishLimitMinutes, LimitClock clock) {
        this(code, name, authority, lead, finishLimitMinutes, clock, List.of());
    }
}
