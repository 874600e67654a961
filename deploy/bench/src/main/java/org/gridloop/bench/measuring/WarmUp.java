package org.gridloop.bench.measuring;

import java.util.Locale;
import java.util.function.Consumer;

/**
 * A service runs for months, its first minutes are measured elsewhere: here the rounds begin when it has stopped getting
 * faster, or when the time for it is up.
 *
 * @param seconds how long it took
 * @param steady whether it had stopped getting faster; if not, the figures that follow are those of JVMs still learning
 */
public record WarmUp(int seconds, boolean steady) {

    private static final int WINDOW_SECONDS = 10;
    private static final int STEADY_WINDOWS = 4;
    private static final double NOTICEABLE = 1.05;

    /** Works for so many seconds and says how fast it was: the more the better. */
    @FunctionalInterface
    public interface Work {
        double speed(double seconds) throws Exception;
    }

    /**
     * @param atMost seconds
     * @param figure what the speed is, such as {@code reports/s}
     * @param say told one line about each window
     */
    public static WarmUp with(int atMost, String figure, Consumer<String> say, Work work) throws Exception {
        say.accept("warming up until " + figure + " are steady, at most " + atMost + " s");
        double best = 0;
        int steady = 0;
        int seconds = 0;
        while (seconds < atMost && steady < STEADY_WINDOWS) {
            int window = Math.min(WINDOW_SECONDS, atMost - seconds);
            double speed = work.speed(window);
            seconds += window;
            say.accept(String.format(Locale.ROOT, "  after %3d s: %,.1f %s", seconds, speed, figure));
            steady = speed > best * NOTICEABLE ? 0 : steady + 1;
            best = Math.max(best, speed);
        }
        return new WarmUp(seconds, steady >= STEADY_WINDOWS);
    }
}
