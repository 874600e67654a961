package org.gridloop.local.demo;

import java.util.List;
import org.gridloop.events.Tier;
import org.gridloop.local.rest.Identity;

/** Who acts, with the accounts of the sample district. */
final class Cast {

    static final String OFFICE = "office-";

    static final Identity INTEGRATION = Identity.of("demo", "integration");
    static final Identity CLERK = Identity.of("clerk-1", "clerk");
    static final Identity DISPATCHER = Identity.of("dispatcher-1", "dispatcher");
    static final Identity CALLBACK_SEAT = Identity.of("callback-1", "callback");
    static final Identity SUPERVISOR = Identity.of("supervisor-1", "supervisor");
    static final Identity ADMIN = Identity.of("admin-1", "admin");

    private Cast() {}

    /** Somebody of a unit: of a department, or of an area's own office. */
    static Identity of(String unit) {
        if (!unit.startsWith(OFFICE)) {
            return new Identity(unit, List.of("unit"), unit, List.of());
        }
        String area = unit.substring(OFFICE.length());
        String role = Tier.ofArea(area) == Tier.GRID ? "grid" : "officer";
        return new Identity(role + "-" + area, List.of(role, "unit"), unit, List.of(area));
    }
}
