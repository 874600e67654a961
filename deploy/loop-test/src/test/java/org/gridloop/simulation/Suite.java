package org.gridloop.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import org.gridloop.backbone.deciding.DecisionsMaker;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.evaluation.closing.EvaluationPart;
import org.gridloop.intake.reporting.IntakePart;
import org.gridloop.looptest.SmallDistrict;
import org.gridloop.response.ordering.ResponsePart;
import org.gridloop.routing.dispatching.RoutingPart;

/** The four services, one or two processes each, one log, and whoever calls them, in one seeded world. */
final class Suite {

    private static final Map<String, BiFunction<DecisionsMaker, DomainClock, Part>> PARTS = parts();
    private static final long FAULTS_LAST = 600_000_000;
    private static final long QUIET_LASTS = 1_500_000_000;

    private final class Slot {
        private final String service;
        private final Database database;
        private final Group group;
        private final String name;
        private ServiceProcess process;

        Slot(String service, Database database, Group group, int no) {
            this.service = service;
            this.database = database;
            this.group = group;
            this.name = service + "-" + no;
            this.process = started();
        }

        private ServiceProcess started() {
            ServiceProcess fresh = new ServiceProcess(
                    world,
                    log,
                    database,
                    group,
                    new ProcessLife(world, name, 0.003),
                    Objects.requireNonNull(PARTS.get(service)));
            fresh.start();
            return fresh;
        }

        /** Starts the process again whenever it died. */
        private void watch() {
            while (true) {
                world.await(Scheduler.Life.OF_THE_WORLD, () -> process.life().isDead());
                rest(1 + world.below(80));
                process = started();
                rebalance(service);
            }
        }
    }

    private final World world;
    private final SimulatedLog log;
    private final Map<String, Database> databases = new LinkedHashMap<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final List<Slot> slots = new ArrayList<>();
    private final List<Outside> lives = new ArrayList<>();
    private long calmSince;

    Suite(World world) {
        this.world = world;
        this.log = new SimulatedLog(world);
        PARTS.keySet().forEach(service -> {
            Database database = new Database(service);
            Group group = new Group(world);
            databases.put(service, database);
            groups.put(service, group);
            int processes = 1 + world.below(2);
            for (int no = 0; no < processes; no++) {
                slots.add(new Slot(service, database, group, no));
            }
            rebalance(service);
        });
        log.whenLost(ends -> slots.forEach(slot -> slot.process.lost(ends)));
        int issues = 1 + world.below(3);
        for (int no = 0; no < issues; no++) {
            lives.add(new Outside(world, this, new UUID(world.below(1 << 30), no).toString()));
        }
    }

    private static Map<String, BiFunction<DecisionsMaker, DomainClock, Part>> parts() {
        Map<String, BiFunction<DecisionsMaker, DomainClock, Part>> parts = new LinkedHashMap<>();
        parts.put("intake", IntakePart::new);
        parts.put(
                "routing",
                (maker, clock) ->
                        new RoutingPart(maker, clock, SmallDistrict.LIST, SmallDistrict.RULES, SmallDistrict.UNITS));
        parts.put("department-response", ResponsePart::new);
        parts.put("evaluation", EvaluationPart::new);
        return parts;
    }

    SimulatedLog log() {
        return log;
    }

    Map<String, Database> databases() {
        return databases;
    }

    Database database(String service) {
        return Objects.requireNonNull(databases.get(service));
    }

    List<Outside> lives() {
        return lives;
    }

    List<ServiceProcess> running(String service) {
        return slots.stream()
                .filter(slot ->
                        slot.service.equals(service) && !slot.process.life().isDead())
                .map(slot -> slot.process)
                .toList();
    }

    int processes() {
        return slots.size();
    }

    List<String> stoppedRelays() {
        return slots.stream()
                .map(slot -> slot.process.stoppedBecause())
                .filter(why -> !why.isEmpty())
                .toList();
    }

    private void rebalance(String service) {
        Objects.requireNonNull(groups.get(service))
                .rebalance(running(service).stream().map(ServiceProcess::life).toList());
    }

    /** Until every issue is closed and nothing moves any more. */
    void run() {
        slots.forEach(slot -> world.scheduler().spawn(Scheduler.Life.OF_THE_WORLD, "watch " + slot.name, slot::watch));
        lives.forEach(
                life -> world.scheduler().spawn(Scheduler.Life.OF_THE_WORLD, "life of " + life.issue(), life::liveAll));
        world.scheduler().spawn(Scheduler.Life.OF_THE_WORLD, "faults", this::faults);
        world.scheduler().run(this::isQuiet);
    }

    private void rest(int milliseconds) {
        world.scheduler().sleep(Scheduler.Life.OF_THE_WORLD, 1_000_000L * milliseconds);
    }

    private void faults() {
        while (world.scheduler().now() < FAULTS_LAST) {
            rest(1 + world.below(25));
            for (int partition = 0; partition < SimulatedLog.PARTITIONS; partition++) {
                if (world.chance(0.3)) {
                    log.sync(partition);
                }
            }
            if (world.fault("log lost its tail", 0.04)) {
                log.loseTail();
            }
            if (world.fault("partitions reassigned", 0.1)) {
                rebalance(new ArrayList<>(groups.keySet()).get(world.below(groups.size())));
            }
            int partition = world.below(SimulatedLog.PARTITIONS);
            if (log.end(partition) > 0 && world.fault("record repeated", 0.04)) {
                log.repeat(partition, world.below((int) log.end(partition)));
            }
            if (world.fault("all killed", 0.01)) {
                slots.forEach(slot -> slot.process.life().kill());
            }
        }
        world.calm();
        calmSince = world.scheduler().now();
    }

    private boolean isQuiet() {
        boolean quiet = world.isCalm()
                && lives.stream().allMatch(Outside::isFinished)
                && slots.stream().allMatch(slot -> slot.process.isIdle())
                && databases.keySet().stream().allMatch(this::isCaughtUp);
        if (!quiet) {
            calmSince = world.scheduler().now();
        }
        return quiet && world.scheduler().now() - calmSince > QUIET_LASTS;
    }

    /** What keeps it from being quiet. */
    List<String> unquiet() {
        List<String> why = new ArrayList<>();
        lives.stream().filter(life -> !life.isFinished()).forEach(life -> why.add("open: " + life.issue()));
        slots.stream().filter(slot -> !slot.process.isIdle()).forEach(slot -> why.add("busy: " + slot.name));
        for (String service : databases.keySet()) {
            if (!isCaughtUp(service)) {
                List<String> places = new ArrayList<>();
                for (int no = 0; no < SimulatedLog.PARTITIONS; no++) {
                    places.add(Objects.requireNonNull(groups.get(service)).committed(no) + " of " + log.end(no));
                }
                why.add("behind: " + service + " heard " + places + ", told "
                        + database(service).table("relay_position").get(0));
            }
        }
        return why;
    }

    private boolean isCaughtUp(String service) {
        Database database = database(service);
        Object position = database.table("relay_position").getOrDefault(0, 0L);
        long last = database.table("journal").keySet().stream()
                .mapToLong(Long.class::cast)
                .max()
                .orElse(0);
        boolean told = (Long) position >= last;
        for (int partition = 0; partition < SimulatedLog.PARTITIONS; partition++) {
            told &= Objects.requireNonNull(groups.get(service))
                            .committed(partition)
                            .offset()
                    >= log.end(partition);
        }
        return told;
    }
}
