package org.gridloop.routing.boards;

/**
 * 上报任务: what the grids of an area owe on a day, and how far they are.
 *
 * @param day of the district, such as {@code 2026-03-02}
 * @param owedPerGrid reports that each grid owes a day
 * @param reports how many were made that count
 * @param met grids that have done their share
 * @param fellShort grids that have not
 * @param missing reports that these still owe
 */
record Quota(String day, int owedPerGrid, int grids, int reports, int met, int fellShort, int missing) {

    static Quota none(String day, int owedPerGrid) {
        return new Quota(day, owedPerGrid, 0, 0, 0, 0, 0);
    }

    Quota plusGrid(int reported) {
        int owes = Math.max(0, owedPerGrid - reported);
        return new Quota(
                day,
                owedPerGrid,
                grids + 1,
                reports + reported,
                met + (owes == 0 ? 1 : 0),
                fellShort + (owes == 0 ? 0 : 1),
                missing + owes);
    }
}
