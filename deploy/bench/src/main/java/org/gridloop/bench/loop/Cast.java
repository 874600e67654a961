package org.gridloop.bench.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gridloop.bench.calling.District;
import org.gridloop.bench.calling.District.Duty;
import org.gridloop.bench.measuring.Zipf;
import org.jspecify.annotations.Nullable;

/** Who gets the work: departments and grids' own offices, some far busier than others. */
final class Cast {

    /**
     * What a report says so that one unit gets it.
     *
     * @param grid none for a department: anywhere in the district
     */
    record Place(String unit, String category, @Nullable String grid, boolean feed) {}

    private final List<Place> places = new ArrayList<>();
    private final Zipf zipf;

    /** @param offices how many grids take part; departments and offices take turns in the ranks */
    Cast(District district, int offices, double skew) {
        List<Duty> departments = district.departments();
        for (int rank = 0; rank < Math.max(departments.size(), offices); rank++) {
            if (rank < departments.size()) {
                Duty duty = departments.get(rank);
                places.add(new Place(duty.unit(), duty.category(), null, duty.feed()));
            }
            if (rank < Math.min(offices, district.grids().size())) {
                String grid = district.grids().get(rank);
                places.add(new Place("office-" + grid, District.OF_THE_GRID, grid, false));
            }
        }
        zipf = new Zipf(places.size(), skew);
    }

    Place draw(Random random) {
        return places.get(zipf.draw(random));
    }

    List<Place> places() {
        return places;
    }

    /** @return another department than the one that has the order */
    String anotherThan(String unit) {
        return places.stream()
                .filter(place -> place.grid() == null && !place.unit().equals(unit))
                .findFirst()
                .map(Place::unit)
                .orElse(unit);
    }
}
