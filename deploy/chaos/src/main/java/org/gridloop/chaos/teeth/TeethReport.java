package org.gridloop.chaos.teeth;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * What a run with seeded bugs is summed up in, as JSON.
 *
 * @param teeth how many bugs were put in; some share a suite, see {@link Bitten}
 * @param control without any of them; without courses, and then clean, when it was not asked for
 */
public record TeethReport(int teeth, int caught, List<Bitten> bugs, Control control) {

    static TeethReport of(List<Bitten> bugs, Control control) {
        return new TeethReport(
                bugs.size(), (int) bugs.stream().filter(Bitten::caught).count(), List.copyOf(bugs), control);
    }

    @JsonIgnore
    public boolean isGood() {
        return caught == teeth && control.clean();
    }
}
