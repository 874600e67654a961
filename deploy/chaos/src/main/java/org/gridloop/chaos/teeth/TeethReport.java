package org.gridloop.chaos.teeth;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run with seeded bugs is summed up in, as JSON.
 *
 * @param teeth how many bugs were put in; some share a suite, see {@link Bitten}
 * @param control without any of them; left out when it was not asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TeethReport(
        int teeth, int caught, List<Bitten> bugs, @Nullable Control control) {

    static TeethReport of(List<Bitten> bugs, @Nullable Control control) {
        return new TeethReport(
                bugs.size(), (int) bugs.stream().filter(Bitten::caught).count(), List.copyOf(bugs), control);
    }

    @JsonIgnore
    public boolean isGood() {
        return caught == teeth && (control == null || control.clean());
    }
}
