package org.gridloop.local.learning;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gridloop.bench.loop.LoopBench;
import org.gridloop.bench.loop.LoopSettings;
import org.gridloop.local.Folders;
import org.gridloop.local.Suite;
import org.gridloop.local.SuiteOptions;
import org.gridloop.local.SuiteTarget;
import org.gridloop.parts.PartFailure;

/**
 * A suite in a folder of its own carries made-up issues from the report to the close for some minutes and is stopped:
 * what its JVMs learned about their own code is then kept beside the jars (decision 0026).
 */
public final class Learning {

    /** Learning for longer did not make the next start any faster (decision 0026). */
    public static final int USUAL_SECONDS = 80;

    private static final int ROUND_SECONDS = 20;
    private static final int SETTLING_SECONDS = 3;
    private static final int CALLERS = 16;
    private static final int LIVES_PER_CALLER = 16;
    private static final int OFFICES = 40;
    private static final double SHARE_OF_THE_UNUSUAL = 0.05;

    private final SuiteOptions options;
    private final Path folder;
    private final Consumer<String> say;
    private volatile boolean learned;

    /** @param say told one line about each step */
    public Learning(SuiteOptions options, Consumer<String> say) {
        this.folder = options.data().resolve("learning");
        this.options = options.inFolder(folder);
        this.say = say;
    }

    /**
     * Returns when what was learned is kept.
     *
     * @throws PartFailure when a part kept nothing
     */
    public void learn(int seconds) throws Exception {
        if (Suite.attach(folder).isPresent()) {
            throw new PartFailure("A suite already learns in " + folder);
        }
        Folders.remove(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "stop-learning-suite"));
        try {
            work(options.upToLearn(), seconds);
            learned = true;
            say.accept("writing down what was learned; this takes a minute or two");
        } finally {
            end();
        }
        Folders.remove(folder);
        if (!options.canWorkAsLearned()) {
            throw new PartFailure("Not every part kept what it learned: it needs Java 25 or later, some 120 MB of disk"
                    + " for each part, and time to write it down.");
        }
    }

    /** However it ends: what was learned in half the time is not taken for all of it. */
    private void end() {
        Optional<Suite> running = Suite.attach(folder);
        running.ifPresent(Suite::stop);
        if (running.isPresent() && !learned) {
            options.forgetLearned();
        }
    }

    private void work(Suite suite, int seconds) throws Exception {
        say.accept("learning for " + seconds + " s");
        LoopSettings settings = new LoopSettings(
                List.of(CALLERS),
                LIVES_PER_CALLER,
                Math.max(1, seconds / ROUND_SECONDS),
                ROUND_SECONDS - SETTLING_SECONDS,
                0,
                1,
                SHARE_OF_THE_UNUSUAL,
                SHARE_OF_THE_UNUSUAL,
                OFFICES);
        new LoopBench(SuiteTarget.of(suite), settings, say).run();
    }
}
