package org.gridloop.routing.reference;

/**
 * The limits that hold for every sub-class alike, in minutes of the clock each is counted by.
 *
 * @param sign for the unit to sign for an order
 * @param signWhenCritical the same when danger threatens
 * @param reportIn for a unit called by a whistle
 * @param escalation how long a tier has an issue that came up to it, in office time
 */
public record Limits(int sign, int signWhenCritical, int reportIn, int escalation) {

    /** The catalogue's own defaults: 2 hours, half an hour, 1 hour, 1 working day. */
    public static final Limits USUAL = new Limits(120, 30, 60, 480);
}
