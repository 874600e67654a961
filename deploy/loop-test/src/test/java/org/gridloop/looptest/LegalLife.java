package org.gridloop.looptest;

import java.util.List;

/** The table of legal lives, for one life as the log tells it. */
public final class LegalLife {

    private LegalLife() {}

    /** @param types of all its facts in order @return the first step the table does not know, or empty */
    public static String firstIllegal(List<String> types) {
        LifeAutomaton life = new LifeAutomaton();
        for (String type : types) {
            if (!life.accepts(type)) {
                return type + " after " + life.state();
            }
            life.step(type);
        }
        return life.mayEnd() ? "" : "it ends " + life.state();
    }
}
