package org.gridloop.routing.reference;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Everybody who can hold an order: the departments, and each area's own office. */
public final class Units {

    private static final String OFFICE = "office-";

    private final Map<String, String> names = new HashMap<>();

    public Units(Collection<Department> departments, Areas areas) {
        departments.forEach(department -> names.put(department.id(), department.name()));
        areas.all().forEach(area -> names.put(officeOf(area.code()), area.name()));
    }

    /** @return the id of an area's own office */
    public static String officeOf(String areaCode) {
        return OFFICE + areaCode;
    }

    public boolean knows(String id) {
        return names.containsKey(id);
    }

    /** @return the department's name, or that of the area whose office it is */
    public Optional<String> nameOf(String id) {
        return Optional.ofNullable(names.get(id));
    }
}
