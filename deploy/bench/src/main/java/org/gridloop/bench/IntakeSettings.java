package org.gridloop.bench;

import java.util.List;

/**
 * @param callers how many call at once, one measurement each
 * @param rounds how often each measurement is taken; the medians count
 * @param secondsPerRound how long one measurement lasts
 * @param warmUpSeconds at most, before the first round, at the largest number of callers
 * @param filedShare which share of the reports names a category, so that it is filed and dispatched by itself; the
 *     others wait for a clerk
 */
public record IntakeSettings(
        List<Integer> callers, int rounds, int secondsPerRound, int warmUpSeconds, double filedShare) {

    public IntakeSettings {
        callers = List.copyOf(callers);
    }
}
