package org.gridloop.routing.escalating;

import java.time.Instant;

/**
 * A limit has passed.
 *
 * @param due the limit that was seen to have passed
 * @param at now
 * @param oneWorkingDayOn until when the next tier may keep it
 */
record Escalate(String issueId, Instant due, Instant at, Instant oneWorkingDayOn) {}
