package org.gridloop.routing.reference;

import org.gridloop.events.Tier;

/**
 * Who is in charge of an issue.
 *
 * @param unit who handles it
 * @param tier which tier owns it
 * @param area code of the owning area at that tier
 * @param rule the line of the responsibility list in words
 * @param line that line, for its limits
 * @param catalogueVersion the version of the list
 */
public record Responsible(
        String unit, Tier tier, String area, String rule, CatalogueLine line, String catalogueVersion) {}
