package org.gridloop.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridloop.parts.DatabaseAccess;
import org.gridloop.parts.GridloopHome;
import org.gridloop.parts.Keys;
import org.gridloop.parts.LocalBroker;
import org.gridloop.parts.LocalPostgres;
import org.gridloop.parts.PartProcess;
import org.gridloop.parts.ServiceEnvironment;
import org.gridloop.parts.StartCache;

/** The processes a data directory and a port base stand for, whether they run or not. */
final class SuiteParts {

    private final Path data;
    private final SuitePorts ports;
    private final LocalPostgres postgres;
    private final LocalBroker broker;
    private final Keys keys;
    private final StartCache.Run run;

    SuiteParts(Path data, SuitePorts ports) {
        this(data, ports, StartCache.Run.LONG);
    }

    SuiteParts(Path data, SuitePorts ports, StartCache.Run run) {
        this.run = run;
        this.data = data.toAbsolutePath().normalize();
        this.ports = ports;
        this.postgres = new LocalPostgres(this.data, ports.postgres());
        this.broker = new LocalBroker(this.data, ports.broker(), ports.controller(), run);
        this.keys = new Keys(this.data);
    }

    Path data() {
        return data;
    }

    SuitePorts ports() {
        return ports;
    }

    LocalPostgres postgres() {
        return postgres;
    }

    LocalBroker broker() {
        return broker;
    }

    Keys keys() {
        return keys;
    }

    ServiceProcess service(Service service) {
        return new ServiceProcess(service, data, ports.of(service), environment(service), run);
    }

    /** What the service's process is told by its environment. */
    Map<String, String> environment(Service service) {
        DatabaseAccess database = postgres.access(service.partName());
        Map<String, String> variables = new TreeMap<>(
                ServiceEnvironment.ofEmbedded(database, broker.bootstrap(), keys, GridloopHome.sampleDistrict()));
        variables.put("GRIDLOOP_HTTP_HOST", "127.0.0.1");
        SuiteTime.of(data).ifPresent(time -> variables.putAll(time.environment()));
        variables.put("GRIDLOOP_HTTP_PORT", Integer.toString(ports.of(service)));
        if (service == Service.LEDGER) {
            variables.put("GRIDLOOP_LEDGER_JOURNALS", journals());
        }
        return variables;
    }

    /** Where the ledger finds the journals it compares itself with. */
    private String journals() {
        return Stream.of(Service.values())
                .filter(service -> service != Service.LEDGER)
                .map(service -> service.source() + "=http://127.0.0.1:" + ports.of(service))
                .collect(Collectors.joining(","));
    }

    Optional<PartProcess> named(String name) {
        return all(List.of(Service.values())).stream()
                .filter(part -> part.name().equals(name))
                .findFirst();
    }

    /** In the order of their start. */
    List<PartProcess> all(Collection<Service> services) {
        List<PartProcess> all = new ArrayList<>(List.of(postgres, broker));
        services.forEach(service -> all.add(service(service)));
        return all;
    }
}
