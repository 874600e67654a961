package org.gridloop.bench.measuring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Processor time of the whole machine since it was started, in ticks.
 *
 * @param all of every kind, the idle one too
 * @param busy spent on anything that runs here
 * @param steal what another machine on the same host had instead
 */
record WholeCpu(long all, long busy, long steal) {

    private static final int IDLE = 3;
    private static final int WAITING = 4;
    private static final int STEAL = 7;

    static WholeCpu now() {
        try {
            return of(Files.readString(Path.of("/proc/stat")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param stat the text of {@code /proc/stat}, whose first line sums up all processors */
    static WholeCpu of(String stat) {
        String[] fields =
                stat.lines().findFirst().orElse("").replaceFirst("cpu +", "").split(" ", -1);
        long[] ticks = new long[STEAL + 1]; // what follows is a guest's and counted before, too
        long all = 0;
        for (int kind = 0; kind <= STEAL && kind < fields.length; kind++) {
            ticks[kind] = Long.parseLong(fields[kind]);
            all += ticks[kind];
        }
        return new WholeCpu(all, all - ticks[IDLE] - ticks[WAITING] - ticks[STEAL], ticks[STEAL]);
    }
}
