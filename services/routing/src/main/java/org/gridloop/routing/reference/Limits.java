package org.gridloop.routing.reference;

import java.util.LinkedHashMap;
import java.util.Map;

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

    private static final String SIGN = "signMinutes";
    private static final String SIGN_WHEN_CRITICAL = "signMinutesWhenCritical";
    private static final String REPORT_IN = "reportInMinutes";
    private static final String ESCALATION = "escalationMinutes";

    /** @param byName a rule that is not there stays as usual */
    static Limits of(Map<String, Integer> byName) {
        return new Limits(
                byName.getOrDefault(SIGN, USUAL.sign),
                byName.getOrDefault(SIGN_WHEN_CRITICAL, USUAL.signWhenCritical),
                byName.getOrDefault(REPORT_IN, USUAL.reportIn),
                byName.getOrDefault(ESCALATION, USUAL.escalation));
    }

    /** @return by the name each has among the rules, in order */
    Map<String, Integer> byName() {
        Map<String, Integer> names = new LinkedHashMap<>();
        names.put(SIGN, sign);
        names.put(SIGN_WHEN_CRITICAL, signWhenCritical);
        names.put(REPORT_IN, reportIn);
        names.put(ESCALATION, escalation);
        return names;
    }
}
