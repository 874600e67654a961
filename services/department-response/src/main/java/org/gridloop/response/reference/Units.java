package org.gridloop.response.reference;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Everybody who can hold an order: the departments of the register, and every area's own office. */
public final class Units {

    /** The office of area {@code c} is the unit {@code office-c}. */
    public static final String OFFICE = "office-";

    /** @param withFeed those with a system of their own, in the order of their ids */
    record Departments(Set<String> ids, List<String> withFeed) {}

    private final Supplier<Departments> departments;
    private final Supplier<Set<String>> areas;

    /**
     * @param departments ids of the unit register
     * @param withFeed those among them with a system of their own
     * @param areas codes of all areas
     */
    public Units(Collection<String> departments, Collection<String> withFeed, Collection<String> areas) {
        Departments only = new Departments(Set.copyOf(departments), List.copyOf(new TreeSet<>(withFeed)));
        Set<String> codes = Set.copyOf(areas);
        this.departments = () -> only;
        this.areas = () -> codes;
    }

    private Units(Supplier<Departments> departments, Supplier<Set<String>> areas) {
        this.departments = departments;
        this.areas = areas;
    }

    /** @return units that are always those in force */
    static Units living(Supplier<Departments> departments, Supplier<Set<String>> areas) {
        return new Units(departments, areas);
    }

    public boolean knows(String unit) {
        return unit.startsWith(OFFICE)
                ? areas.get().contains(unit.substring(OFFICE.length()))
                : departments.get().ids().contains(unit);
    }

    /** @return the units that have a topic of their own, in the order of their ids */
    public List<String> withFeed() {
        return departments.get().withFeed();
    }
}
