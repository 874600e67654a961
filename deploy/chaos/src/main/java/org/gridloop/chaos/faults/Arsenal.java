package org.gridloop.chaos.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gridloop.chaos.suite.ChaosSuite;
import org.gridloop.chaos.suite.FalseClock;
import org.gridloop.chaos.suite.Keeper;
import org.gridloop.chaos.suite.Kind;
import org.gridloop.chaos.suite.Signals;
import org.gridloop.parts.PartFailure;

/** Every kind of fault, and how to make one; whom it hits is drawn. */
final class Arsenal {

    /** What needs root, or a library. */
    private static final Set<String> NOT_EVERYWHERE = Set.of("disk-full-postgres", "disk-full-broker", "clock-jump");

    private static final String LOSE_LOG_TAIL = "lose-log-tail";
    private static final long SHORTEST_MILLIS = 2_000;
    private static final int SPREAD_MILLIS = 3_000;
    private static final long LONGER_MILLIS = 3_000;
    private static final int LONGER_SPREAD_MILLIS = 2_000;
    private static final int MOST_MINUTES = 15;

    private final ChaosSuite suite;
    private final Random random;
    private final Map<String, Supplier<Fault>> kinds = new LinkedHashMap<>();
    private final LostTail lostTail;
    private Optional<Kind> wanted = Optional.empty();

    /** @param say told what cannot be done on this machine */
    Arsenal(ChaosSuite suite, Poison poison, Random random, Consumer<String> say) {
        this.suite = suite;
        this.random = random;
        this.lostTail = new LostTail(suite.brokerKeeper(), suite.data());
        kinds.put("kill-service", () -> kill("", List.of(anyInstance())));
        kinds.put("stop-service", () -> freeze(anyInstance()));
        kinds.put("kill-relay-leader", () -> kill("leader ", List.of(leader())));
        kinds.put("stop-relay-leader", () -> freeze(leader()));
        kinds.put("kill-broker", () -> kill("", List.of(suite.brokerKeeper())));
        kinds.put("stop-broker", () -> freeze(suite.brokerKeeper()));
        kinds.put("kill-postgres", () -> kill("", List.of(suite.postgresKeeper())));
        kinds.put("stop-postgres", () -> freeze(suite.postgresKeeper()));
        kinds.put("kill-both-of-a-service", () -> kill("", suite.keepersOf(anyKind())));
        kinds.put("kill-all", () -> kill("", suite.everything()));
        for (Network what : Network.values()) {
            String name = what.name().toLowerCase(Locale.ROOT);
            kinds.put("postgres-" + name, () -> toPostgres(what));
            kinds.put("broker-" + name, () -> what.on("the broker", suite.proxyToBroker(), random, someTime()));
        }
        kinds.put("poison", () -> deed("one of each", poison::spread));
        Echo echo = new Echo(suite.kafka());
        kinds.put("told-again", () -> deed("the end of the log", () -> echo.tellAgain(false)));
        kinds.put("told-backwards", () -> deed("the end of the log", () -> echo.tellAgain(true)));
        kinds.put("consumers-in-out", this::intruder);
        kinds.put("rolling-restart", () -> new RollingRestart(suite.keepersOf(anyKind())));
        kinds.put(LOSE_LOG_TAIL, () -> deed("the last batches of each partition", lostTail::lose));
        kinds.put("restore-older-backup", () -> new Restoration(suite, anyKind(), someTime()));
        suite.diskOfPostgres()
                .ifPresent(disk -> kinds.put("disk-full-postgres", () -> new FullDisk("postgres", disk, longer())));
        suite.diskOfBroker()
                .ifPresent(disk -> kinds.put("disk-full-broker", () -> new FullDisk("broker", disk, longer())));
        FalseClock.find()
                .ifPresentOrElse(
                        clock -> kinds.put("clock-jump", () -> clockJump(clock)),
                        () -> say.accept("skipped: no clock jumps, libfaketime is not installed (package faketime)"));
    }

    /** Those that are drawn when none are named. */
    List<String> drawn() {
        return kinds.keySet().stream()
                .filter(kind -> !kind.equals(LOSE_LOG_TAIL))
                .toList();
    }

    /** Issues of which the log lost facts. */
    Set<String> retold() {
        return lostTail.issues();
    }

    /** @param name a kind, or a kind, {@code @} and whose processes it may hit: {@code kill-service@response} */
    Fault make(String name) {
        int at = name.indexOf('@');
        Supplier<Fault> maker = kinds.get(kindOf(name));
        if (maker == null) {
            throw new PartFailure(
                    "No fault that can be done here is called " + kindOf(name) + "; they are " + kinds.keySet());
        }
        wanted = at < 0 ? Optional.empty() : Optional.of(Kind.named(name.substring(at + 1)));
        return maker.get();
    }

    private static String kindOf(String name) {
        int at = name.indexOf('@');
        return at < 0 ? name : name.substring(0, at);
    }

    /** @return whether it is one of those that not every machine can do, and this one cannot */
    boolean cannot(String name) {
        return NOT_EVERYWHERE.contains(kindOf(name)) && !kinds.containsKey(kindOf(name));
    }

    private Kind anyKind() {
        return wanted.orElseGet(() -> Kind.values()[random.nextInt(Kind.values().length)]);
    }

    private Keeper anyInstance() {
        List<Keeper> all = wanted.map(suite::keepersOf).orElseGet(suite::keepers);
        return all.get(random.nextInt(all.size()));
    }

    private long someTime() {
        return SHORTEST_MILLIS + random.nextInt(SPREAD_MILLIS);
    }

    private long longer() {
        return LONGER_MILLIS + random.nextInt(LONGER_SPREAD_MILLIS);
    }

    private Fault clockJump(FalseClock clock) {
        int minutes = 2 + random.nextInt(MOST_MINUTES - 1);
        return new ClockJump(anyInstance(), clock, random.nextBoolean() ? minutes : -minutes, someTime());
    }

    /** The process of some service that tells the log; any, while none does. */
    private Keeper leader() {
        List<Keeper> both = suite.keepersOf(anyKind());
        return both.stream()
                .filter(keeper -> ChaosSuite.of(keeper).isRelayLeader())
                .findFirst()
                .orElse(both.getFirst());
    }

    private static Fault kill(String what, List<Keeper> victims) {
        List<String> names =
                victims.stream().map(victim -> victim.part().name()).toList();
        return new Fault() {
            @Override
            public String victim() {
                return what + (names.size() > 2 ? "all" : String.join(" and ", names));
            }

            @Override
            public void strike() throws InterruptedException {
                List<Thread> at = new ArrayList<>();
                victims.forEach(victim -> at.add(Thread.startVirtualThread(victim::kill)));
                for (Thread one : at) {
                    one.join();
                }
            }
        };
    }

    /** Something that is over when it returns. */
    @FunctionalInterface
    private interface Deed {
        void done() throws Exception;
    }

    private static Fault deed(String victim, Deed deed) {
        return new Fault() {
            @Override
            public String victim() {
                return victim;
            }

            @Override
            public void strike() throws Exception {
                deed.done();
            }
        };
    }

    private Fault toPostgres(Network what) {
        Kind kind = anyKind();
        return what.on(kind.partName() + "'s database", suite.proxyToPostgres(kind), random, someTime());
    }

    private Fault intruder() {
        Kind kind = anyKind();
        return deed("group " + kind.consumerGroup(), () -> Intruder.comeAndGo(suite.kafka(), kind.consumerGroup()));
    }

    private Fault freeze(Keeper victim) {
        long lasts = someTime();
        return new Fault() {
            @Override
            public String victim() {
                return victim.part().name();
            }

            @Override
            public void strike() {
                Signals.freeze(victim.part());
            }

            @Override
            public void heal() {
                Signals.goOn(victim.part());
            }

            @Override
            public long lasts() {
                return lasts;
            }
        };
    }
}
