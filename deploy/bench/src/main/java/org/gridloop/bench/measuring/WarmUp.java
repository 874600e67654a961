package org.gridloop.bench.measuring;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/**
 * A service runs for months, its first minutes are measured elsewhere: here the rounds begin when it has stopped getting
 * faster and its compilers have come to rest, or when the time for it is up.
 *
 * @param seconds how long it took
 * @param steady whether it had stopped getting faster; if not, the figures that follow are those of JVMs still learning
 */
public record WarmUp(int seconds, boolean steady) {

    private static final int WINDOW_SECONDS = 10;
    private static final int STEADY_WINDOWS = 4;
    private static final double NOTICEABLE = 1.05;
    /** Of the machine. */
    private static final double MUCH_COMPILING = 0.05;

    /** Works for so many seconds and says how fast it was: the more the better. */
    @FunctionalInterface
    public interface Work {
        double speed(double seconds) throws Exception;
    }

    /**
     * @param atMost seconds
     * @param figure what the speed is, such as {@code reports/s}
     * @param say told one line about each window
     * @param compiling asked after each window what share of the machine compilers took; while it is much, nothing is
     *     steady
     */
    public static WarmUp with(int atMost, String figure, Consumer<String> say, DoubleSupplier compiling, Work work)
            throws Exception {
        say.accept("warming up until " + figure + " are steady, at most " + atMost + " s");
        double best = 0;
        int steady = 0;
        int seconds = 0;
        while (seconds < atMost && steady < STEADY_WINDOWS) {
            int window = Math.min(WINDOW_SECONDS, atMost - seconds);
            double speed = work.speed(window);
            seconds += window;
            double share = compiling.getAsDouble();
            say.accept(String.format(
                    Locale.ROOT,
                    "  after %3d s: %,.1f %s; compilers took %.0f %%",
                    seconds,
                    speed,
                    figure,
                    share * 100));
            steady = speed > best * NOTICEABLE || share > MUCH_COMPILING ? 0 : steady + 1;
            best = Math.max(best, speed);
        }
        return new WarmUp(seconds, steady >= STEADY_WINDOWS);
    }
}
