package org.gridloop.sample;

/**
 * One row of areas.csv.
 *
 * @param kind {@code ordinary} or {@code dedicated} (专属网格) for a grid, empty for every other tier
 */
record Area(String code, String tier, String name, String parent, String kind) {

    boolean isGrid() {
        return tier.equals("grid");
    }
}
