package org.gridloop.bench.calling;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gridloop.parts.DatabaseAccess;
import org.gridloop.parts.Tokens;

/**
 * What is measured.
 *
 * @param addresses base addresses by the name of the service: {@code intake}, {@code routing}, {@code response},
 *     {@code evaluation}
 * @param tokens signs what callers show
 * @param databases by the name of the service
 * @param kafka bootstrap servers of the log and the feeds
 * @param processes asks for the ids of all processes of the suite, by part
 * @param reference the folder of the reference data the suite runs with
 * @param learned whether its JVMs make use of what they learned under load
 */
public record Target(
        Map<String, URI> addresses,
        Tokens tokens,
        Function<String, DatabaseAccess> databases,
        String kafka,
        Supplier<Map<String, List<Long>>> processes,
        Path reference,
        boolean learned) {

    public static final String INTAKE = "intake";
    public static final String ROUTING = "routing";
    public static final String RESPONSE = "response";
    public static final String EVALUATION = "evaluation";

    public Target {
        addresses = Map.copyOf(addresses);
    }

    /** @throws IllegalArgumentException when there is no such service */
    public URI address(String service) {
        URI address = addresses.get(service);
        if (address == null) {
            throw new IllegalArgumentException("no service " + service);
        }
        return address;
    }

    public HttpCaller caller(String service) throws IOException {
        return new HttpCaller(address(service));
    }

    public DatabaseAccess intakeDatabase() {
        return databases.apply(INTAKE);
    }
}
