package org.gridloop.routing.reference;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Everybody who can hold an order: the departments, and each area's own office. */
public final class Units {

    private static final String OFFICE = "office-";

    private final Supplier<Map<String, String>> names;

    public Units(Collection<Department> departments, Areas areas) {
        Map<String, String> only = new HashMap<>();
        departments.forEach(department -> only.put(department.id(), department.name()));
        areas.all().forEach(area -> only.put(officeOf(area.code()), area.name()));
        this.names = () -> only;
    }

    private Units(Supplier<Map<String, String>> names) {
        this.names = names;
    }

    /** @return units that are always those in force */
    static Units living(Supplier<Units> inForce) {
        return new Units(() -> inForce.get().names.get());
    }

    /** @return the id of an area's own office */
    public static String officeOf(String areaCode) {
        return OFFICE + areaCode;
    }

    static boolean isOffice(String id) {
        return id.startsWith(OFFICE);
    }

    public boolean knows(String id) {
        return names.get().containsKey(id);
    }

    /** @return the department's name, or that of the area whose office it is */
    public Optional<String> nameOf(String id) {
        return Optional.ofNullable(names.get().get(id));
    }
}
