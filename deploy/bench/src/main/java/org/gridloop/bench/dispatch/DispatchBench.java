package org.gridloop.bench.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.HdrHistogram.Histogram;
import org.gridloop.bench.calling.Dispatching;
import org.gridloop.bench.calling.Target;
import org.gridloop.bench.dispatch.DispatchResult.Highest;
import org.gridloop.bench.measuring.Compilers;
import org.gridloop.bench.measuring.Machine;
import org.gridloop.bench.measuring.Memory;
import org.gridloop.bench.measuring.Percentiles;
import org.gridloop.bench.measuring.Spread;
import org.gridloop.bench.measuring.Usage;
import org.gridloop.bench.measuring.WarmUp;
import org.gridloop.bench.measuring.Watch;
import org.jspecify.annotations.Nullable;

/** From a report's POST until the responsible unit's own system holds the order, at a fixed rate. */
public final class DispatchBench {

    private final Target target;
    private final String token;
    private final DispatchSettings settings;
    private final Consumer<String> say;

    private record Round(Dispatching.Measured measured, Percentiles orders, Usage usage) {}

    /** @param say told one line about each measurement */
    public DispatchBench(Target target, String token, DispatchSettings settings, Consumer<String> say) {
        this.target = target;
        this.token = token;
        this.settings = settings;
        this.say = say;
    }

    public DispatchResult run() throws Exception {
        try (Dispatching dispatching = new Dispatching(target, token, settings.callers())) {
            WarmUp warmUp = WarmUp.with(
                    settings.warmUpSeconds(),
                    "orders/s one after the other",
                    say,
                    Compilers.of(target.processes()),
                    seconds -> 1000
                            / Math.max(
                                    0.001,
                                    orders(dispatching, settings.rate(), seconds)
                                            .p50()));
            List<Round> rounds = new ArrayList<>();
            Instant begun = Instant.now();
            for (int number = 1; number <= settings.rounds(); number++) {
                rounds.add(measure(dispatching, number));
            }
            Map<String, Double> memory = Memory.of(target.processes().get());
            Map<String, Percentiles> steps = Steps.of(LogTimes.since(target.kafka(), begun));
            Highest highest = settings.highest() ? highest(dispatching) : null;
            return result(rounds, dispatching.units(), steps, memory, warmUp, highest);
        }
    }

    private Round measure(Dispatching dispatching, int number) throws Exception {
        Watch watch = Watch.begin(target.processes());
        Dispatching.Measured measured = dispatching.at(settings.rate(), settings.secondsPerRound());
        Round round = new Round(measured, Percentiles.of(measured.orders()), watch.end());
        say.accept(String.format(
                Locale.ROOT,
                "round %d: wanted %,.0f/s, reached %,.0f/s; p50 %,.1f ms, p99 %,.1f ms, p999 %,.1f ms; others took"
                        + " %.0f %% of the machine",
                number,
                settings.rate(),
                measured.posts().reached(),
                round.orders().p50(),
                round.orders().p99(),
                round.orders().p999(),
                round.usage().takenByOthers() * 100));
        return round;
    }

    private Highest highest(Dispatching dispatching) throws Exception {
        return HighestRate.within(settings.limitMillis(), (int) settings.rate(), rate -> {
            Dispatching.Measured measured = dispatching.at(rate, settings.secondsPerRound());
            double p99 = Percentiles.of(measured.orders()).p99();
            say.accept(String.format(Locale.ROOT, "looking for the highest rate: %d/s, p99 %,.1f ms", rate, p99));
            return new HighestRate.Tried(measured.posts().kept(), p99);
        });
    }

    private static Percentiles orders(Dispatching dispatching, double rate, double seconds) throws Exception {
        return Percentiles.of(dispatching.at(rate, seconds).orders());
    }

    private DispatchResult result(
            List<Round> rounds,
            int units,
            Map<String, Percentiles> steps,
            Map<String, Double> memory,
            WarmUp warmUp,
            @Nullable Highest highest)
            throws Exception {
        Histogram orders = new Histogram(3);
        Histogram posts = new Histogram(3);
        rounds.forEach(round -> {
            orders.add(round.measured().orders());
            posts.add(round.measured().posts().corrected());
        });
        Percentiles all = Percentiles.of(orders);
        Spread rates = spread(rounds, round -> round.measured().posts().reached(), 1);
        Usage usage = Usage.of(rounds.stream().map(Round::usage).toList());
        return new DispatchResult(
                rates.median(),
                settings.rate(),
                rounds.stream().allMatch(round -> round.measured().posts().kept()),
                all.p50(),
                all.p99(),
                all.p999(),
                all,
                Percentiles.of(posts),
                steps,
                rates,
                spread(rounds, round -> round.orders().p50(), 3),
                spread(rounds, round -> round.orders().p99(), 3),
                sum(rounds, round -> round.measured().posts().failed()),
                sum(rounds, round -> round.measured().posts().unsent()),
                sum(rounds, round -> round.measured().unheard()),
                highest,
                units,
                usage.suiteMillisPer(all.count()),
                usage.callerMillisPer(all.count()),
                usage,
                memory,
                warmUp,
                settings,
                Machine.of(target.intakeDatabase(), target.learned()));
    }

    private static Spread spread(List<Round> rounds, ToDoubleFunction<Round> of, int digits) {
        return Spread.of(rounds.stream().mapToDouble(of).boxed().toList(), digits);
    }

    private static long sum(List<Round> rounds, ToDoubleFunction<Round> of) {
        return (long) rounds.stream().mapToDouble(of).sum();
    }
}
