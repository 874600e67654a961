package org.gridloop.local.importing;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far something is: a bar on a terminal, a plain line now and then elsewhere. Not for several threads. */
public interface Progress extends AutoCloseable {

    /** @param note what else is worth saying, in a few words */
    void at(long done, String note);

    @Override
    void close();

    static Progress of(String task, long total) {
        return System.console() == null ? new Lines(task, total, System.err) : new Bar(task, total);
    }

    /** For a terminal. */
    final class Bar implements Progress {

        private final ProgressBar bar;

        private Bar(String task, long total) {
            this.bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(200)
                    .build();
        }

        @Override
        public void at(long done, String note) {
            bar.stepTo(done);
            bar.setExtraMessage(" " + note);
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** For a file or a pipe. */
    final class Lines implements Progress {

        private static final Duration INTERVAL = Duration.ofSeconds(5);

        private final String task;
        private final long total;
        private final PrintStream out;
        private long lastAt = System.nanoTime();
        private long lastDone;
        private boolean told;

        Lines(String task, long total, PrintStream out) {
            this.task = task;
            this.total = total;
            this.out = out;
        }

        @Override
        public void at(long done, String note) {
            boolean ended = done == total && !(told && lastDone == done);
            if (ended || System.nanoTime() - lastAt >= INTERVAL.toNanos()) {
                out.println(String.format(
                        Locale.ROOT, "%s: %,d of %,d%s", task, done, total, note.isEmpty() ? "" : " " + note));
                lastAt = System.nanoTime();
                lastDone = done;
                told = true;
            }
        }

        @Override
        public void close() {
            out.flush();
        }
    }
}
