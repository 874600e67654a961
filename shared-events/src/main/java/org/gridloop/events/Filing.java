package org.gridloop.events;

/**
 * What was fixed when the issue was filed 立案. It travels on with the facts that follow, so that who hears one fact
 * needs no other.
 *
 * @param category sub-class of the catalogue, such as {@code E0203}
 * @param grid code of the grid the issue lies in, 14 digits
 * @param urgency how pressing it is
 * @param referenceVersion the version of catalogue, areas and calendar that was in force
 * @param reachable whether somebody can be called back; false for an anonymous report
 */
public record Filing(String category, String grid, Urgency urgency, String referenceVersion, boolean reachable) {}
