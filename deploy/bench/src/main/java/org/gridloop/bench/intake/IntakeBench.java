package org.gridloop.bench.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.HdrHistogram.Histogram;
import org.gridloop.bench.calling.HttpCaller;
import org.gridloop.bench.calling.Load;
import org.gridloop.bench.calling.OpenLoop;
import org.gridloop.bench.calling.Reports;
import org.gridloop.bench.calling.Target;
import org.gridloop.bench.measuring.Compilers;
import org.gridloop.bench.measuring.Machine;
import org.gridloop.bench.measuring.Medians;
import org.gridloop.bench.measuring.Memory;
import org.gridloop.bench.measuring.Usage;
import org.gridloop.bench.measuring.WarmUp;
import org.gridloop.bench.measuring.Watch;

/**
 * Intake over REST against the limit of the PostgreSQL below it, in rounds that take turns, so that both meet the same
 * machine; then every accepted issue is looked for in the journal and in the log.
 */
public final class IntakeBench {

    private static final String PATH = "/api/v1/issues";
    private static final int PATIENCE_TO_REST_SECONDS = 600;

    private final Target target;
    private final IntakeSettings settings;
    private final Consumer<String> say;
    private final String token;
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong loads = new AtomicLong();
    private final List<OpenLoop.Measured> open = new ArrayList<>();
    private final String run = "bench-" + Long.toString(System.currentTimeMillis(), 36);

    private record Rounds(
            List<Double> limit,
            List<Double> intake,
            List<Double> cpu,
            List<Double> clientCpu,
            List<Usage> usage,
            Histogram latencies) {
        Rounds() {
            this(
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new Histogram(3));
        }
    }

    /** @param say told one line about each measurement */
    public IntakeBench(Target target, String token, IntakeSettings settings, Consumer<String> say) {
        this.target = target;
        this.token = token;
        this.settings = settings;
        this.say = say;
    }

    public IntakeResult run() throws Exception {
        Map<Integer, Rounds> byCallers = new TreeMap<>();
        settings.callers().forEach(callers -> byCallers.put(callers, new Rounds()));
        WarmUp warmUp;
        try (JdbcLimit limit = new JdbcLimit(target.intakeDatabase())) {
            int most = settings.mostCallers();
            Load.run(most, Math.min(5, settings.warmUpSeconds()), caller -> limit.work());
            warmUp = WarmUp.with(
                    settings.warmUpSeconds(),
                    "reports/s",
                    say,
                    Compilers.of(target.processes()),
                    seconds -> intake(most, seconds).perSecond());
            for (int round = 1; round <= settings.rounds(); round++) {
                for (int callers : settings.callers()) {
                    measure(round, callers, limit, byCallers.getOrDefault(callers, new Rounds()));
                }
                if (settings.rate() > 0) {
                    measureOpen(round);
                }
            }
        }
        Map<String, Double> memory = Memory.of(target.processes().get());
        say.accept("waiting until what was accepted has been followed up");
        CaughtUp caughtUp = CaughtUp.await(target, PATIENCE_TO_REST_SECONDS);
        say.accept("looking for " + accepted.size() + " accepted issues in the journal and in the log");
        Reconciliation.InJournal journal = Reconciliation.inJournal(target.intakeDatabase(), accepted);
        long missingInLog = Reconciliation.missingInLog(target.kafka(), accepted);
        return result(byCallers, journal, missingInLog, memory, caughtUp, warmUp);
    }

    private void measure(int round, int callers, JdbcLimit limit, Rounds rounds) throws Exception {
        Load.Measured raw = Load.run(callers, settings.secondsPerRound(), caller -> limit.work());
        rounds.limit().add(raw.perSecond());
        Watch watch = Watch.begin(target.processes());
        Load.Measured intake = intake(callers, settings.secondsPerRound());
        Usage usage = watch.end();
        rounds.intake().add(intake.perSecond());
        rounds.cpu().add(usage.suiteMillisPer(intake.succeeded()));
        rounds.clientCpu().add(usage.callerMillisPer(intake.succeeded()));
        rounds.usage().add(usage);
        rounds.latencies().add(intake.latencies());
        say.accept(String.format(
                Locale.ROOT,
                "round %d, %2d callers: limit %,8.0f/s, intake %,8.0f/s, ratio %.2f; others took %.0f %% of the machine",
                round,
                callers,
                raw.perSecond(),
                intake.perSecond(),
                intake.perSecond() / raw.perSecond(),
                usage.takenByOthers() * 100));
    }

    private void measureOpen(int round) throws Exception {
        Reports reports = new Reports(run + "-" + loads.incrementAndGet(), settings.filedShare());
        OpenLoop.Measured measured = OpenLoop.run(
                settings.rate(), settings.secondsPerRound(), settings.mostCallers(), caller -> open(reports, caller));
        failed.addAndGet(measured.failed());
        open.add(measured);
        say.accept(String.format(
                Locale.ROOT,
                "round %d, open loop: wanted %,.0f/s, reached %,.0f/s, p99 corrected %,.1f ms, uncorrected %,.1f ms",
                round,
                measured.wanted(),
                measured.reached(),
                measured.corrected().getValueAtPercentile(99) / 1000.0,
                measured.uncorrected().getValueAtPercentile(99) / 1000.0));
    }

    private Load.Measured intake(int callers, double seconds) throws Exception {
        Reports reports = new Reports(run + "-" + loads.incrementAndGet(), settings.filedShare());
        Load.Measured measured = Load.run(callers, seconds, caller -> {
            Reporting reporting = new Reporting(reports, caller);
            return new Load.Work() {
                @Override
                public boolean once() throws Exception {
                    return reporting.once();
                }

                @Override
                public void close() throws Exception {
                    reporting.http.close();
                }
            };
        });
        failed.addAndGet(measured.failed());
        return measured;
    }

    private OpenLoop.Work open(Reports reports, int caller) throws Exception {
        Reporting reporting = new Reporting(reports, caller);
        return new OpenLoop.Work() {
            @Override
            public boolean once(long dueAt) throws Exception {
                return reporting.once();
            }

            @Override
            public void close() throws Exception {
                reporting.http.close();
            }
        };
    }

    private final class Reporting {
        private final HttpCaller http;
        private final Reports reports;
        private final int caller;
        private final Random random;
        private long number;

        Reporting(Reports reports, int caller) throws Exception {
            this.http = target.caller(Target.INTAKE);
            this.reports = reports;
            this.caller = caller;
            this.random = new Random(caller);
        }

        boolean once() throws Exception {
            number++;
            HttpCaller.Answer answer =
                    http.post(PATH, token, reports.key(caller, number), reports.body(random, caller, number));
            if (answer.status() == 201) {
                accepted.add(Objects.requireNonNull(answer.field("issueId")));
                return true;
            }
            return false;
        }
    }

    private IntakeResult result(
            Map<Integer, Rounds> byCallers,
            Reconciliation.InJournal journal,
            long missingInLog,
            Map<String, Double> memory,
            CaughtUp caughtUp,
            WarmUp warmUp)
            throws Exception {
        boolean reconciled =
                !accepted.isEmpty() && journal.missing() == 0 && journal.doubled() == 0 && missingInLog == 0;
        return new IntakeResult(
                each(byCallers, rounds -> Medians.rounded(Medians.of(rounds.limit()), 1)),
                each(byCallers, rounds -> Medians.rounded(Medians.of(rounds.intake()), 1)),
                each(byCallers, rounds -> Medians.rounded(Medians.of(rounds.intake()) / Medians.of(rounds.limit()), 3)),
                each(byCallers, rounds -> rounds.latencies().getValueAtPercentile(50) / 1000.0),
                each(byCallers, rounds -> rounds.latencies().getValueAtPercentile(99) / 1000.0),
                each(byCallers, rounds -> Medians.rounded(Medians.of(rounds.cpu()), 4)),
                each(byCallers, rounds -> Medians.rounded(Medians.of(rounds.clientCpu()), 4)),
                each(byCallers, Rounds::limit),
                each(byCallers, Rounds::intake),
                accepted.size(),
                failed.get(),
                journal.missing(),
                missingInLog,
                journal.doubled(),
                reconciled,
                settings.filedShare(),
                settings.rate() > 0 ? OpenIntake.of(settings.rate(), open) : null,
                each(byCallers, rounds -> Usage.of(rounds.usage())),
                memory,
                caughtUp,
                warmUp,
                settings,
                Machine.of(target.intakeDatabase(), target.learned()));
    }

    private static <T> Map<Integer, T> each(Map<Integer, Rounds> byCallers, Function<Rounds, T> of) {
        Map<Integer, T> figures = new TreeMap<>();
        byCallers.forEach((callers, rounds) -> figures.put(callers, of.apply(rounds)));
        return figures;
    }
}
