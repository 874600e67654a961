package org.gridloop.response.reference;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Everybody who can hold an order: the departments of the register, and every area's own office. */
public final class Units {

    /** The office of area {@code c} is the unit {@code office-c}. */
    public static final String OFFICE = "office-";

    private final Set<String> departments;
    private final Set<String> areas;
    private final List<String> withFeed;

    /**
     * @param departments ids of the unit register
     * @param withFeed those among them with a system of their own
     * @param areas codes of all areas
     */
    public Units(Collection<String> departments, Collection<String> withFeed, Collection<String> areas) {
        this.departments = Set.copyOf(departments);
        this.areas = Set.copyOf(areas);
        this.withFeed = List.copyOf(new TreeSet<>(withFeed));
    }

    public boolean knows(String unit) {
        return unit.startsWith(OFFICE) ? areas.contains(unit.substring(OFFICE.length())) : departments.contains(unit);
    }

    /** @return the units that have a topic of their own, in the order of their ids */
    public List<String> withFeed() {
        return withFeed;
    }
}
