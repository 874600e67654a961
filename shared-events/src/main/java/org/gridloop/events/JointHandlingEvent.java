package org.gridloop.events;

import java.util.List;

/** What routing tells about units that handle an issue together. */
public sealed interface JointHandlingEvent extends RoutingEvent {

    /**
     * 吹哨: a community or street calls units together.
     *
     * @param whistleNo 1 for the issue's first whistle, then counting up
     * @param tier of the area that blew it
     * @param area code of the area that blew it
     * @param leadUnit who leads: the holder of the order
     * @param units all that are called, the lead first, each with its own limit to report in
     * @param reason {@code several-trades}, {@code unclear-boundary}, {@code danger} or {@code other}
     * @param explanation masked
     * @param rule how the limits were computed, in words
     */
    @EventType("routing.whistle-blown")
    record WhistleBlown(
            String issueId,
            int dispatchNo,
            int whistleNo,
            Tier tier,
            String area,
            String leadUnit,
            List<Summoned> units,
            Filing filing,
            String reason,
            String explanation,
            String rule,
            String calendarVersion)
            implements JointHandlingEvent {
        public WhistleBlown {
            units = List.copyOf(units);
        }
    }

    /**
     * 会办: what the units agreed on; the lead goes on by itself.
     *
     * @param result {@code agreed} or {@code not-agreed}
     * @param conclusion masked
     * @param reportedIn which of the called units had reported in
     * @param missing which had not
     */
    @EventType("routing.joint-handling-concluded")
    record JointHandlingConcluded(
            String issueId,
            int dispatchNo,
            int whistleNo,
            String leadUnit,
            String result,
            String conclusion,
            List<String> reportedIn,
            List<String> missing)
            implements JointHandlingEvent {
        public JointHandlingConcluded {
            reportedIn = List.copyOf(reportedIn);
            missing = List.copyOf(missing);
        }
    }
}
