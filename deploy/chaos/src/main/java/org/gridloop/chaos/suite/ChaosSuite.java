package org.gridloop.chaos.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gridloop.chaos.proxy.FaultProxy;
import org.gridloop.parts.DatabaseAccess;
import org.gridloop.parts.GridloopHome;
import org.gridloop.parts.Keys;
import org.gridloop.parts.LocalBroker;
import org.gridloop.parts.LocalPostgres;
import org.gridloop.parts.PartFailure;
import org.gridloop.parts.PartProcess;
import org.gridloop.parts.Ports;
import org.gridloop.parts.ServiceEnvironment;
import org.gridloop.parts.Tokens;

/**
 * PostgreSQL, a broker, and two processes of each of the four services on the same database and in the same group. The
 * services reach both through proxies; whoever judges them goes straight there.
 */
public final class ChaosSuite implements AutoCloseable {

    private static final int EACH = 2;

    private final Path data;
    private final ChaosPorts ports;
    private final Consumer<String> say;
    private final LocalPostgres postgres;
    private final LocalBroker broker;
    private final Keys keys;
    private final Keeper keptPostgres;
    private final Keeper keptBroker;
    private final List<Keeper> kept = new ArrayList<>();
    private final Map<Kind, FaultProxy> toPostgres = new EnumMap<>(Kind.class);
    private final FaultProxy toBroker;
    private final Optional<SmallDisk> diskOfPostgres;
    private final Optional<SmallDisk> diskOfBroker;
    private boolean closed;

    /**
     * Starts it in an empty folder and returns when all of it is ready.
     *
     * @param jvmOptions more options for the processes of a service, by its name
     */
    public static ChaosSuite start(
            Path data, int portBase, Map<String, List<String>> jvmOptions, Consumer<String> say) {
        ChaosPorts ports = new ChaosPorts(portBase);
        if (!Ports.isFree(ports.postgres()) || !Ports.isFree(ports.broker())) {
            throw new PartFailure("A suite runs on the ports from " + portBase + " on: choose another --port-base.");
        }
        SmallDisk.unmountLeftOver(placeOfPostgres(data));
        SmallDisk.unmountLeftOver(placeOfBroker(data));
        empty(data);
        ChaosSuite suite = new ChaosSuite(data, ports, jvmOptions, say);
        // However this process ends, it leaves nothing running.
        Runtime.getRuntime().addShutdownHook(new Thread(suite::close, "stop-hurt-suite"));
        try {
            suite.startParts();
        } catch (RuntimeException failure) {
            suite.close();
            throw failure.getCause() instanceof PartFailure cause ? cause : failure;
        }
        return suite;
    }

    private ChaosSuite(Path data, ChaosPorts ports, Map<String, List<String>> jvmOptions, Consumer<String> say) {
        this.data = data;
        this.ports = ports;
        this.say = say;
        this.postgres = new LocalPostgres(data, ports.postgres());
        this.broker = new LocalBroker(
                data,
                ports.broker(),
                ports.controller(),
                new LocalBroker.SecondDoor(ports.brokerDoor(), ports.brokerProxy()));
        this.keys = new Keys(data);
        this.keptPostgres = new Keeper(postgres, say);
        this.keptBroker = new Keeper(broker, say);
        this.toBroker = new FaultProxy(ports.brokerProxy(), ports.brokerDoor());
        for (Kind kind : Kind.values()) {
            toPostgres.put(kind, new FaultProxy(ports.postgresProxy(kind), ports.postgres()));
        }
        for (int number = 1; number <= EACH; number++) {
            for (Kind kind : Kind.values()) {
                List<String> options = jvmOptions.getOrDefault(kind.partName(), List.of());
                int port = ports.instance(kind, number);
                Instance instance = new Instance(kind, number, data, port, environment(kind, port), options);
                kept.add(new Keeper(instance, say));
            }
        }
        this.diskOfPostgres = SmallDisk.mount(data.resolve("disks/postgres"), placeOfPostgres(data), say);
        this.diskOfBroker = SmallDisk.mount(data.resolve("disks/kafka"), placeOfBroker(data), say);
    }

    private static Path placeOfPostgres(Path data) {
        return data.resolve("postgres");
    }

    private static Path placeOfBroker(Path data) {
        return data.resolve("kafka");
    }

    private Map<String, String> environment(Kind kind, int port) {
        DatabaseAccess direct = postgres.access(kind.partName());
        String proxied = direct.jdbcUrl().replace(":" + ports.postgres() + "/", ":" + ports.postgresProxy(kind) + "/");
        DatabaseAccess access =
                new DatabaseAccess(proxied, direct.user(), direct.password(), direct.owner(), direct.ownerPassword());
        Map<String, String> variables = new TreeMap<>(ServiceEnvironment.ofEmbedded(
                access, "127.0.0.1:" + ports.brokerProxy(), keys, GridloopHome.sampleDistrict()));
        variables.put("GRIDLOOP_HTTP_HOST", "127.0.0.1");
        variables.put("GRIDLOOP_HTTP_PORT", Integer.toString(port));
        return variables;
    }

    private void startParts() {
        keys.ensure();
        CompletableFuture.allOf(run(keptPostgres::start), run(keptBroker::start))
                .join();
        for (Kind kind : Kind.values()) {
            postgres.ensureDatabase(kind.partName());
        }
        // The first of each service migrates its database and makes the topics.
        List<Keeper> first = kept.subList(0, Kind.values().length);
        startAll(first);
        if (broker.isLearning() || instances().stream().anyMatch(Instance::isLearning)) {
            say.accept("broker and services learn what makes their next start quick: up to a minute, once");
            first.forEach(keeper -> keeper.part().stop());
            broker.stop();
            keptBroker.start();
            startAll(first);
        }
        startAll(kept.subList(Kind.values().length, kept.size()));
        everything().forEach(Keeper::watch);
    }

    private static void startAll(List<Keeper> some) {
        CompletableFuture.allOf(some.stream().map(keeper -> run(keeper::start)).toArray(CompletableFuture[]::new))
                .join();
    }

    private static CompletableFuture<?> run(Runnable work) {
        return CompletableFuture.runAsync(work, Thread::startVirtualThread);
    }

    public Path data() {
        return data;
    }

    public Keeper postgresKeeper() {
        return keptPostgres;
    }

    public Keeper brokerKeeper() {
        return keptBroker;
    }

    /** The processes of the services. */
    public List<Keeper> keepers() {
        return List.copyOf(kept);
    }

    public List<Keeper> keepersOf(Kind kind) {
        return kept.stream().filter(keeper -> of(keeper).kind() == kind).toList();
    }

    public static Instance of(Keeper keeper) {
        return (Instance) keeper.part();
    }

    public List<Instance> instances() {
        return kept.stream().map(ChaosSuite::of).toList();
    }

    public List<Keeper> everything() {
        List<Keeper> all = new ArrayList<>(List.of(keptPostgres, keptBroker));
        all.addAll(kept);
        return all;
    }

    /** Between the processes of a service and their database. */
    public FaultProxy proxyToPostgres(Kind kind) {
        FaultProxy proxy = toPostgres.get(kind);
        if (proxy == null) {
            throw new IllegalArgumentException("no proxy for " + kind);
        }
        return proxy;
    }

    /** Between all services and the broker. */
    public FaultProxy proxyToBroker() {
        return toBroker;
    }

    /** Straight to the database of a service. */
    public DatabaseAccess database(Kind kind) {
        return postgres.access(kind.partName());
    }

    /** What the data of PostgreSQL alone lies on; none where none can be mounted. */
    public Optional<SmallDisk> diskOfPostgres() {
        return diskOfPostgres;
    }

    /** What the data of the broker alone lies on; none where none can be mounted. */
    public Optional<SmallDisk> diskOfBroker() {
        return diskOfBroker;
    }

    /** For a copy of the database of a service. */
    public OlderBackup olderBackup(Kind kind) {
        return new OlderBackup(postgres, kind.partName());
    }

    /** Straight to the broker. */
    public String kafka() {
        return broker.bootstrap();
    }

    public Tokens tokens() {
        return new Tokens(keys);
    }

    /** What a process of the service is told, without what is between it and the others. */
    public Map<String, String> directEnvironment(Kind kind) {
        Map<String, String> variables = new TreeMap<>(
                ServiceEnvironment.ofEmbedded(database(kind), kafka(), keys, GridloopHome.sampleDistrict()));
        variables.put("GRIDLOOP_HTTP_HOST", "127.0.0.1");
        return variables;
    }

    /** Whether each process runs and says that nothing is missing. */
    public boolean isReady() {
        return everything().stream().allMatch(keeper -> keeper.part().isReady());
    }

    /** What is not ready, by name. */
    public List<String> missing() {
        return everything().stream()
                .map(Keeper::part)
                .filter(part -> !part.isReady())
                .map(PartProcess::name)
                .toList();
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        toPostgres.values().forEach(FaultProxy::heal);
        toBroker.heal();
        CompletableFuture.allOf(kept.stream().map(keeper -> run(keeper::stop)).toArray(CompletableFuture[]::new))
                .join();
        keptBroker.stop();
        keptPostgres.stop();
        toPostgres.values().forEach(FaultProxy::close);
        toBroker.close();
        diskOfBroker.ifPresent(SmallDisk::close);
        diskOfPostgres.ifPresent(SmallDisk::close);
    }

    private static void empty(Path folder) {
        try {
            if (Files.exists(folder)) {
                try (Stream<Path> all = Files.walk(folder)) {
                    for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(each);
                    }
                }
            }
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new PartFailure("Cannot empty " + folder + ": " + e.getMessage(), e);
        }
    }
}
