package org.gridloop.bench.start;

import org.gridloop.bench.calling.Target;

/** Whoever can start a suite again and again. */
public interface Suites {

    /** A suite that runs. */
    interface Running {
        Target target();

        /** Returns when all of it has ended. */
        void stop();
    }

    /** Takes away the suite's data and what its JVMs learned in earlier runs: the next start is a cold one. */
    void makeCold();

    /** Returns when every part is ready. */
    Running start();
}
