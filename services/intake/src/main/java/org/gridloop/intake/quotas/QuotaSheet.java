package org.gridloop.intake.quotas;

import java.util.List;
import java.util.Map;

/** A day's reports of all grids of an area, against what they owe. Pure. */
final class QuotaSheet {

    /** @param missing how many it fell short of */
    record GridDay(String gridCode, int reports, int missing) {}

    private final List<GridDay> grids;

    /** @param codes all grids of the area, sorted */
    QuotaSheet(Quota quota, List<String> codes, Map<String, Integer> reports) {
        grids = codes.stream()
                .map(code -> {
                    int count = reports.getOrDefault(code, 0);
                    return new GridDay(code, count, quota.missing(count));
                })
                .toList();
    }

    int size() {
        return grids.size();
    }

    int met() {
        return (int) grids.stream().filter(grid -> grid.missing() == 0).count();
    }

    /** @return those after a code, only the ones that fell short if asked */
    List<GridDay> after(String code, boolean all, int limit) {
        return grids.stream()
                .filter(grid -> grid.gridCode().compareTo(code) > 0)
                .filter(grid -> all || grid.missing() > 0)
                .limit(limit)
                .toList();
    }
}
