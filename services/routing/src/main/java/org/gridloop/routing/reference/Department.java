package org.gridloop.routing.reference;

/** One line of {@code units.csv}: a unit that is no area's own office. */
public record Department(String id, String name) {}
