package org.gridloop.bench.start;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.gridloop.bench.calling.Badges;
import org.gridloop.bench.calling.HttpCaller;
import org.gridloop.bench.calling.Load;
import org.gridloop.bench.calling.Reports;
import org.gridloop.bench.calling.Target;
import org.gridloop.bench.measuring.Machine;
import org.gridloop.bench.measuring.Medians;
import org.gridloop.bench.measuring.Memory;
import org.gridloop.bench.measuring.Spread;
import org.gridloop.bench.measuring.Usage;
import org.gridloop.bench.measuring.Watch;
import org.jspecify.annotations.Nullable;

/** Starts a suite from nothing and again with what it left, in turns, and looks how much memory it takes. */
public final class StartBench {

    private static final String TOTAL = "total";

    private final Suites suites;
    private final StartSettings settings;
    private final Consumer<String> say;
    private @Nullable Machine machine;

    private record One(
            double readySeconds,
            double cpuSeconds,
            double firstReportMillis,
            double stopSeconds,
            Map<String, Double> idle,
            Map<String, Double> loaded,
            Load.Measured load,
            Usage usage) {}

    /** @param say told one line about each start */
    public StartBench(Suites suites, StartSettings settings, Consumer<String> say) {
        this.suites = suites;
        this.settings = settings;
        this.say = say;
    }

    public StartResult run() throws Exception {
        List<One> cold = new ArrayList<>();
        List<One> warm = new ArrayList<>();
        for (int round = 1; round <= settings.rounds(); round++) {
            suites.makeCold();
            cold.add(start(round, "cold"));
            warm.add(start(round, "warm"));
        }
        return new StartResult(kind(cold), kind(warm), settings, Objects.requireNonNull(machine));
    }

    private One start(int round, String kind) throws Exception {
        AtomicReference<Map<String, List<Long>>> processes = new AtomicReference<>(Map.of());
        Watch watch = Watch.begin(processes::get);
        long begun = System.nanoTime();
        Suites.Running running = suites.start();
        double ready = secondsSince(begun);
        Target target = running.target();
        processes.set(target.processes().get());
        Usage usage = watch.end();
        try {
            Reports reports = new Reports("start-" + Long.toString(System.currentTimeMillis(), 36), 1);
            Badges badges = new Badges(target.tokens());
            long asked = System.nanoTime();
            Load.run(1, 0.001, caller -> reporting(target, badges, reports, -1));
            double first = secondsSince(asked) * 1000;
            TimeUnit.SECONDS.sleep(settings.idleSeconds());
            Map<String, Double> idle = Memory.of(target.processes().get());
            Load.Measured load = Load.run(
                    settings.callers(), settings.loadSeconds(), caller -> reporting(target, badges, reports, caller));
            Map<String, Double> loaded = Memory.of(target.processes().get());
            machine = Machine.of(target.intakeDatabase(), target.learned());
            long stopping = System.nanoTime();
            running.stop();
            One one = new One(
                    ready, usage.suiteMillis() / 1000, first, secondsSince(stopping), idle, loaded, load, usage);
            tell(round, kind, one);
            return one;
        } catch (Exception e) {
            running.stop();
            throw e;
        }
    }

    private void tell(int round, String kind, One one) {
        say.accept(String.format(
                Locale.ROOT,
                "round %d, %s: ready after %.1f s (%.0f s of processor time), idle %.0f MB, under load %.0f MB, stopped"
                        + " after %.1f s; others took %.0f %% of the machine",
                round,
                kind,
                one.readySeconds(),
                one.cpuSeconds(),
                one.idle().getOrDefault(TOTAL, 0.0),
                one.loaded().getOrDefault(TOTAL, 0.0),
                one.stopSeconds(),
                one.usage().takenByOthers() * 100));
    }

    private static Load.Work reporting(Target target, Badges badges, Reports reports, int caller) throws IOException {
        HttpCaller http = target.caller(Target.INTAKE);
        Random random = new Random(caller);
        return new Load.Work() {
            private long number;

            @Override
            public boolean once() throws Exception {
                number++;
                return http.post(
                                        "/api/v1/issues",
                                        badges.role("integration"),
                                        reports.key(caller, number),
                                        reports.body(random, caller, number))
                                .status()
                        == 201;
            }

            @Override
            public void close() throws Exception {
                http.close();
            }
        };
    }

    private static StartResult.Kind kind(List<One> all) {
        return new StartResult.Kind(
                spread(all, One::readySeconds),
                spread(all, One::cpuSeconds),
                spread(all, One::firstReportMillis),
                spread(all, One::stopSeconds),
                medians(all, One::idle),
                medians(all, One::loaded),
                spread(all, one -> one.idle().getOrDefault(TOTAL, 0.0)),
                spread(all, one -> one.loaded().getOrDefault(TOTAL, 0.0)),
                spread(all, one -> one.load().perSecond()),
                all.stream().mapToLong(one -> one.load().failed()).sum(),
                Usage.of(all.stream().map(One::usage).toList()));
    }

    private static Map<String, Double> medians(List<One> all, Function<One, Map<String, Double>> of) {
        Map<String, Double> medians = new TreeMap<>();
        for (String part : of.apply(all.getFirst()).keySet()) {
            medians.put(
                    part,
                    Medians.of(all.stream()
                            .map(one -> of.apply(one).getOrDefault(part, 0.0))
                            .toList()));
        }
        return medians;
    }

    private static Spread spread(List<One> all, ToDoubleFunction<One> of) {
        return Spread.of(all.stream().mapToDouble(of).boxed().toList(), 1);
    }

    private static double secondsSince(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
