package org.gridloop.chaos.teeth;

import java.util.List;

/**
 * What came of one seeded bug.
 *
 * @param sentence what the bug does
 * @param caught whether the checker named what it breaks
 * @param by the expected invariants that were found broken
 * @param also other invariants that were found broken, by it or by those beside it
 * @param beside bugs that were in the same suite
 * @param seconds from the start of the suite to the verdict
 * @param why it counts as not caught; empty when it was
 */
public record Bitten(
        String name,
        String sentence,
        boolean caught,
        List<String> by,
        List<String> also,
        List<String> beside,
        long seconds,
        String why) {

    Bitten beside(List<String> others) {
        return new Bitten(name, sentence, caught, by, also, others, seconds, why);
    }
}
