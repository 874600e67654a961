package org.gridloop.parts;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * The one test resource for PostgreSQL and Kafka, used as
 * {@code @QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))}.
 * Plain JUnit tests take {@link #start(String)}.
 */
public final class RealParts implements QuarkusTestResourceLifecycleManager {

    private String service = "backbone";

    /** The parts, with the database this JVM's tests of the service share. */
    public static TestParts start(String service) {
        return TestParts.start(service);
    }

    /** The parts, with an empty database of the caller's own. */
    public static TestParts fresh(String service) {
        return TestParts.fresh(service);
    }

    @Override
    public void init(Map<String, String> initArgs) {
        service = initArgs.getOrDefault("service", service);
    }

    @Override
    public Map<String, String> start() {
        return ServiceEnvironment.asProperties(TestParts.start(service).environment());
    }

    /** The parts go with the JVM, not with one test's application. */
    @Override
    public void stop() {}
}
