package org.gridloop.routing.reference;

import org.gridloop.events.Tier;
import org.jspecify.annotations.Nullable;

/** One line of {@code areas.csv}. */
public record Area(
        String code, Tier tier, String name, @Nullable String parent) {}
