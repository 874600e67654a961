package org.gridloop.routing.boards;

import java.time.Instant;
import java.util.List;
import org.gridloop.events.Tier;
import org.gridloop.events.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * 议事清单: what a tier has to talk about, the open issues it owns. Decisions are recorded in evaluation.
 *
 * @param cadence how often it meets: all-day, daily, weekly, on-call
 * @param open how many there are
 * @param red how many of them are red
 * @param undecided how many of them nothing was decided about yet at this tier
 * @param items the first 20, red ones first, then what is due first
 */
record Agenda(String cadence, String cadenceZh, long open, long red, long undecided, List<Item> items) {

    Agenda {
        items = List.copyOf(items);
    }

    /** @param decisions what this tier has decided about it so far */
    record Item(
            String issueId,
            String status,
            String category,
            Urgency urgency,
            String grid,
            @Nullable String unit,
            @Nullable Instant due,
            boolean red,
            int decisions) {}

    static String cadenceOf(Tier tier) {
        return switch (tier) {
            case GRID -> "all-day";
            case COMMUNITY -> "daily";
            case STREET -> "weekly";
            case DISTRICT -> "on-call";
        };
    }

    static String cadenceZhOf(Tier tier) {
        return switch (tier) {
            case GRID -> "全天";
            case COMMUNITY -> "每日";
            case STREET -> "每周";
            case DISTRICT -> "随时";
        };
    }
}
