package org.gridloop.local.demo;

import java.util.List;
import org.gridloop.events.DomainEvent;

/**
 * Something that happens seldom, played on purpose with issues of its own.
 *
 * @param name by which the sample district names the reports for it
 * @param facts the ones it makes sure of, beside those of every issue
 * @param needsFastClock whether a deadline has to pass in it, so that it is played only when the domain's time runs fast
 */
record Script(String name, List<Class<? extends DomainEvent>> facts, boolean needsFastClock, Plot plot) {

    Script {
        facts = List.copyOf(facts);
    }

    @SafeVarargs
    static Script of(String name, Plot plot, Class<? extends DomainEvent>... facts) {
        return new Script(name, List.of(facts), false, plot);
    }

    /** What happens, step by step. */
    @FunctionalInterface
    interface Plot {

        /** @param scenes one for each report, in the order of the sample */
        void play(List<Scene> scenes) throws InterruptedException;
    }
}
