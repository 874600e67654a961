package org.gridloop.bench.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.HdrHistogram.Histogram;
import org.gridloop.bench.calling.Badges;
import org.gridloop.bench.calling.District;
import org.gridloop.bench.calling.Target;
import org.gridloop.bench.intake.Reconciliation;
import org.gridloop.bench.measuring.Compilers;
import org.gridloop.bench.measuring.Machine;
import org.gridloop.bench.measuring.Memory;
import org.gridloop.bench.measuring.Percentiles;
import org.gridloop.bench.measuring.Spread;
import org.gridloop.bench.measuring.Usage;
import org.gridloop.bench.measuring.WarmUp;
import org.gridloop.bench.measuring.Watch;

/** Whole lives a second, through the interfaces everybody uses. */
public final class LoopBench {

    private static final int SETTLE_SECONDS = 3;
    private static final int PATIENCE_SECONDS = 120;
    private static final int DRAINING_CALLERS = 16;

    private final Target target;
    private final LoopSettings settings;
    private final Consumer<String> say;
    private final Badges badges;
    private final Cast cast;
    private final Lives lives;
    private final Counts counts = new Counts();
    private final String run = "bench-" + Long.toString(System.currentTimeMillis(), 36);
    private int phases;

    private record Round(double perSecond, long closed, Usage usage, Histogram times) {}

    /** @param say told one line about each measurement */
    public LoopBench(Target target, LoopSettings settings, Consumer<String> say) {
        this.target = target;
        this.settings = settings;
        this.say = say;
        this.badges = new Badges(target.tokens());
        this.cast = new Cast(District.read(target.reference()), settings.offices(), settings.skew());
        this.lives = new Lives(settings.refusedReturns());
    }

    public LoopResult run() throws Exception {
        Map<Integer, List<Round>> byCallers = new TreeMap<>();
        WarmUp warmUp;
        Map<String, Double> memory;
        try (Watchers watchers = new Watchers(target, badges, lives, cast)) {
            int most = settings.callers().stream()
                    .mapToInt(Integer::intValue)
                    .max()
                    .orElse(1);
            warmUp = WarmUp.with(
                    settings.warmUpSeconds(),
                    "lives/s",
                    say,
                    Compilers.of(target.processes()),
                    seconds -> phase(watchers, most, 0, seconds).perSecond());
            for (int number = 1; number <= settings.rounds(); number++) {
                for (int callers : settings.callers()) {
                    Round round = phase(watchers, callers, SETTLE_SECONDS, settings.secondsPerRound());
                    byCallers
                            .computeIfAbsent(callers, same -> new ArrayList<>())
                            .add(round);
                    say.accept(String.format(
                            Locale.ROOT,
                            "round %d, %2d callers: %,.1f lives/s; others took %.0f %% of the machine",
                            number,
                            callers,
                            round.perSecond(),
                            round.usage().takenByOthers() * 100));
                }
            }
            memory = Memory.of(target.processes().get());
            drain(watchers);
        }
        Reconciliation.InJournal journal = Reconciliation.inJournal(target.intakeDatabase(), counts.accepted());
        return result(byCallers, journal, memory, warmUp);
    }

    /** So many callers for a while; what is under way at its end goes on in the next. */
    private Round phase(Watchers watchers, int callers, double settle, double seconds) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            List<Future<?>> working = new ArrayList<>();
            phases++;
            for (int caller = 0; caller < callers; caller++) {
                String name = run + "-" + phases + "-" + caller;
                long seed = phases * 1000L + caller;
                working.add(threads.submit(() -> {
                    work(name, seed, over, callers * settings.livesPerCaller());
                    return null;
                }));
            }
            try {
                pause(watchers, working, settle);
                lives.takeTimes();
                Watch watch = Watch.begin(target.processes());
                long before = lives.closedSoFar();
                long begun = System.nanoTime();
                pause(watchers, working, seconds);
                double took = (System.nanoTime() - begun) / 1e9;
                long closed = lives.closedSoFar() - before;
                return new Round(closed / took, closed, watch.end(), lives.takeTimes());
            } finally {
                over.set(true);
            }
        }
    }

    private void work(String name, long seed, AtomicBoolean over, int openAtMost) throws Exception {
        try (Hands hands = new Hands(target, badges, lives, cast, counts, settings.duplicates(), name, seed)) {
            while (!over.get()) {
                hands.once(openAtMost);
            }
        }
    }

    private void drain(Watchers watchers) throws Exception {
        say.accept("waiting for the " + lives.underWay() + " lives that are under way");
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(DRAINING_CALLERS)) {
            List<Future<?>> working = new ArrayList<>();
            for (int caller = 0; caller < DRAINING_CALLERS; caller++) {
                String name = run + "-last-" + caller;
                long seed = caller;
                working.add(threads.submit(() -> {
                    work(name, seed, over, 0);
                    return null;
                }));
            }
            try {
                for (int second = 0; second < PATIENCE_SECONDS && lives.underWay() > 0; second++) {
                    pause(watchers, working, 1);
                }
            } finally {
                over.set(true);
            }
        }
    }

    private static void pause(Watchers watchers, List<Future<?>> working, double seconds) throws Exception {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.sleep(Math.min(left, 200_000_000));
            watchers.stopIfFailed();
            for (Future<?> one : working) {
                if (one.isDone()) {
                    one.get();
                }
            }
        }
    }

    private LoopResult result(
            Map<Integer, List<Round>> byCallers,
            Reconciliation.InJournal journal,
            Map<String, Double> memory,
            WarmUp warmUp)
            throws Exception {
        Map<Integer, Spread> spread = each(
                byCallers,
                rounds -> Spread.of(rounds.stream().map(Round::perSecond).toList(), 2));
        Map<Integer, Usage> usage = each(
                byCallers, rounds -> Usage.of(rounds.stream().map(Round::usage).toList()));
        Map<Integer, Double> perSecond = new TreeMap<>();
        spread.forEach((callers, of) -> perSecond.put(callers, of.median()));
        return new LoopResult(
                perSecond,
                spread,
                each(byCallers, LoopBench::times),
                each(
                        byCallers,
                        rounds -> Usage.of(rounds.stream().map(Round::usage).toList())
                                .suiteMillisPer(closed(rounds))),
                each(
                        byCallers,
                        rounds -> Usage.of(rounds.stream().map(Round::usage).toList())
                                .callerMillisPer(closed(rounds))),
                usage,
                lives.closedSoFar(),
                counts.calls(),
                counts.duplicates(),
                counts.answeredOtherwise(),
                lives.underWay(),
                journal.missing(),
                journal.doubled(),
                counts.refusals(),
                memory,
                warmUp,
                settings,
                Machine.of(target.intakeDatabase(), target.learned()));
    }

    private static Percentiles times(List<Round> rounds) {
        Histogram all = new Histogram(3);
        rounds.forEach(round -> all.add(round.times()));
        return Percentiles.of(all);
    }

    private static long closed(List<Round> rounds) {
        return rounds.stream().mapToLong(Round::closed).sum();
    }

    private static <T> Map<Integer, T> each(Map<Integer, List<Round>> byCallers, Function<List<Round>, T> of) {
        Map<Integer, T> figures = new TreeMap<>();
        byCallers.forEach((callers, rounds) -> figures.put(callers, of.apply(rounds)));
        return figures;
    }
}
