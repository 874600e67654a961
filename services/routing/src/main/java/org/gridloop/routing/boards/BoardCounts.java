package org.gridloop.routing.boards;

import java.util.Map;
import java.util.TreeMap;

/** What an area owns itself and what the areas one tier below it own and have below them, summed up. */
final class BoardCounts {

    /** What an area owns itself, and what lies below it. */
    record Share(Tally owned, Tally below) {

        static final Share NONE = new Share(Tally.NONE, Tally.NONE);

        Tally total() {
            return owned.plus(below);
        }
    }

    private Tally owned = Tally.NONE;
    private final Map<String, Share> children = new TreeMap<>();

    /**
     * @param child code of the area one tier below, empty for the board's own
     * @param own whether that area itself owns them
     */
    BoardCounts add(String child, boolean own, Tally tally) {
        if (child.isEmpty()) {
            owned = owned.plus(tally);
            return this;
        }
        Share share = children.getOrDefault(child, Share.NONE);
        children.put(
                child,
                own
                        ? new Share(share.owned().plus(tally), share.below())
                        : new Share(share.owned(), share.below().plus(tally)));
        return this;
    }

    Tally owned() {
        return owned;
    }

    /** @return by code, only areas that have any */
    Map<String, Share> children() {
        return children;
    }

    /** A parent's counts are the sum of its children's: there is no other way to get them. */
    Tally below() {
        return children.values().stream().map(Share::total).reduce(Tally.NONE, Tally::plus);
    }
}
