package org.gridloop.chaos.teeth;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;

/**
 * The same without any bug.
 *
 * @param clean whether nothing was found, in none of them
 * @param courses by name, what was found
 */
public record Control(boolean clean, Map<String, Calm> courses) {

    /**
     * @param broken invariants that do not hold though there is no bug
     * @param lives how many issues were reported
     * @param why it counts as not clean, if not for what is broken
     */
    public record Calm(List<String> broken, int lives, long seconds, String why) {

        @JsonIgnore
        public boolean isClean() {
            return broken.isEmpty() && lives > 0 && why.isEmpty();
        }
    }

    static Control of(Map<String, Calm> courses) {
        return new Control(courses.values().stream().allMatch(Calm::isClean), courses);
    }
}
