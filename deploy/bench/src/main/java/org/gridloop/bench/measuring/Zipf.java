package org.gridloop.bench.measuring;

import java.util.Arrays;
import java.util.Random;

/**
 * Draws ranks as a busy city does: the first comes up twice as often as the second and three times as often as the
 * third, when the exponent is 1.
 */
public final class Zipf {

    private final double[] upTo;

    /**
     * @param ranks how many there are, at least 1
     * @param exponent 0 makes all alike, the larger the more uneven
     */
    public Zipf(int ranks, double exponent) {
        if (ranks < 1) {
            throw new IllegalArgumentException("no ranks to draw from");
        }
        upTo = new double[ranks];
        double sum = 0;
        for (int rank = 0; rank < ranks; rank++) {
            sum += 1 / Math.pow(rank + 1.0, exponent);
            upTo[rank] = sum;
        }
    }

    /** @return a rank, from 0 */
    public int draw(Random random) {
        int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return Math.min(found < 0 ? -found - 1 : found + 1, upTo.length - 1);
    }

    /** @return which share of all draws a rank has */
    public double share(int rank) {
        double before = rank == 0 ? 0 : upTo[rank - 1];
        return (upTo[rank] - before) / upTo[upTo.length - 1];
    }
}
