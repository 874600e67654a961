package org.gridloop.bench.dispatch;

import java.util.Map;
import java.util.TreeMap;
import org.gridloop.bench.dispatch.DispatchResult.Highest;

/** Looks for the highest rate that keeps a limit, by halving what is not known yet. */
final class HighestRate {

    private static final int TRIES = 5;

    /** What one try at a rate gave. */
    record Tried(boolean rateKept, double p99Millis) {}

    @FunctionalInterface
    interface Try {
        Tried at(int rate) throws Exception;
    }

    private HighestRate() {}

    /** @param wanted tried first; the answer is not above it */
    static Highest within(double limitMillis, int wanted, Try attempt) throws Exception {
        Map<Integer, Double> tried = new TreeMap<>();
        int good = 0;
        int bad = wanted + 1;
        int rate = wanted;
        for (int left = TRIES; left > 0 && rate > good && rate < bad; left--) {
            Tried found = attempt.at(rate);
            tried.put(rate, found.p99Millis());
            if (found.rateKept() && found.p99Millis() <= limitMillis) {
                good = rate;
            } else {
                bad = rate;
            }
            rate = (good + bad) / 2;
        }
        return new Highest(limitMillis, good, tried);
    }
}
