package org.gridloop.local;

import java.util.concurrent.Callable;
import org.gridloop.parts.PartFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Here for its help: the script runs the tests itself, because nothing may be built yet. */
@Command(
        name = "test",
        description = {
            "Runs every test: pure ones, those on real PostgreSQL and Kafka, and the whole loop.",
            "More words are given to Maven: ./gridloop test -pl shared-events."
        })
final class TestCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings({"NullAway.Init", "unused"}) // set by picocli
    private SuiteOptions suite;

    @Override
    public Integer call() {
        throw new PartFailure("Run it by the script: ./gridloop test");
    }
}
