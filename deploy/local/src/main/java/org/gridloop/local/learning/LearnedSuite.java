package org.gridloop.local.learning;

import java.util.function.Consumer;
import org.gridloop.local.HeldFile;
import org.gridloop.local.Suite;
import org.gridloop.local.SuiteOptions;
import org.gridloop.parts.PartFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The suite of a measurement, which works as a suite does that has learned; a mixin. */
public final class LearnedSuite {

    @Option(
            names = "--unlearned",
            description = {
                "Measures a suite as it starts. Otherwise one that is started here has learned under load: if nothing",
                "was learned with this build yet, that is done first, as './gridloop learn' does it."
            })
    private boolean unlearned;

    private @Nullable HeldFile measured;

    /**
     * The suite of the data directory; one that is started here is stopped when this process ends.
     *
     * @throws PartFailure when it is being measured already
     */
    public Suite ensureUp(SuiteOptions options, Consumer<String> say) throws Exception {
        measured = HeldFile.take(options.data().resolve("measured"));
        if (measured == null) {
            throw new PartFailure("The suite on " + options.data() + " is being measured already: the figures would be"
                    + " those of both together. Wait until that is over, or use another --data.");
        }
        boolean isUp = Suite.attach(options.data()).isPresent();
        if (!isUp && !unlearned && !options.canWorkAsLearned()) {
            say.accept("nothing was learned under load with this build yet: about four minutes for that"
                    + " (--unlearned leaves it out)");
            new Learning(options, say).learn(Learning.USUAL_SECONDS);
        }
        return options.ensureUp(true);
    }
}
