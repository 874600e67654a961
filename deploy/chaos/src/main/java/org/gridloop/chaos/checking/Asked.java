package org.gridloop.chaos.checking;

/**
 * Something that somebody asked for, with all calls that were made for it.
 *
 * @param issueId what it was about; empty for a report that was never answered
 * @param ok whether any call was answered with yes
 * @param perhaps whether it may have happened: any call was answered with yes, or with nothing
 */
record Asked(String deed, String key, String issueId, boolean ok, boolean perhaps) {}
