package org.gridloop.routing.reference;

import java.util.List;

/**
 * The district as {@code district.json} gives it.
 *
 * @param code six digits
 * @param version of all reference data together, such as {@code 2026.1}
 * @param zone time zone id
 * @param officeHours spans of local time in order, such as {@code 08:00-12:00}
 */
public record District(String code, String name, String version, String zone, List<String> officeHours) {
    public District {
        officeHours = List.copyOf(officeHours);
    }
}
