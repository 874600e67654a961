package org.gridloop.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;

/**
 * Intake over REST against the limit of the PostgreSQL below it, in rounds that take turns, so that both meet the same
 * machine; then every accepted issue is looked for in the journal and in the log.
 */
public final class IntakeBench {

    private static final String PATH = "/api/v1/issues";

    private static final int WINDOW_SECONDS = 10;
    private static final int STEADY_WINDOWS = 4;
    private static final double NOTICEABLE = 1.05;

    private final Target target;
    private final IntakeSettings settings;
    private final Consumer<String> say;
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong loads = new AtomicLong();
    private final String run = "bench-" + Long.toString(System.currentTimeMillis(), 36);

    private record Rounds(
            List<Double> limit, List<Double> intake, List<Double> cpu, List<Double> clientCpu, Histogram latencies) {
        Rounds() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new Histogram(3));
        }
    }

    /** @param say told one line about each measurement */
    public IntakeBench(Target target, IntakeSettings settings, Consumer<String> say) {
        this.target = target;
        this.settings = settings;
        this.say = say;
    }

    public IntakeResult run() throws Exception {
        Map<Integer, Rounds> byCallers = new TreeMap<>();
        settings.callers().forEach(callers -> byCallers.put(callers, new Rounds()));
        try (JdbcLimit limit = new JdbcLimit(target.intakeDatabase())) {
            int most = settings.callers().stream()
                    .mapToInt(Integer::intValue)
                    .max()
                    .orElse(1);
            warmUp(most, limit);
            for (int round = 1; round <= settings.rounds(); round++) {
                for (int callers : settings.callers()) {
                    measure(round, callers, limit, byCallers.getOrDefault(callers, new Rounds()));
                }
            }
        }
        say.accept("looking for " + accepted.size() + " accepted issues in the journal and in the log");
        Reconciliation.InJournal journal = Reconciliation.inJournal(target.intakeDatabase(), accepted);
        long missingInLog = Reconciliation.missingInLog(target.kafka(), accepted);
        return result(byCallers, journal, missingInLog);
    }

    /**
     * A service runs for months, its first minutes are measured elsewhere: here the rounds begin when intake has stopped
     * getting faster, or when the time for it is up.
     */
    private void warmUp(int callers, JdbcLimit limit) throws Exception {
        say.accept("warming up with " + callers + " callers until the rate is steady, at most "
                + settings.warmUpSeconds() + " s");
        Load.run(callers, Math.min(5, settings.warmUpSeconds()), caller -> limit.work());
        double best = 0;
        int steady = 0;
        for (int seconds = 0;
                seconds < settings.warmUpSeconds() && steady < STEADY_WINDOWS;
                seconds += WINDOW_SECONDS) {
            double rate = intake(callers, Math.min(WINDOW_SECONDS, settings.warmUpSeconds()))
                    .perSecond();
            say.accept(String.format("  after %3d s: intake %,6.0f/s", seconds + WINDOW_SECONDS, rate));
            steady = rate > best * NOTICEABLE ? 0 : steady + 1;
            best = Math.max(best, rate);
        }
    }

    private void measure(int round, int callers, JdbcLimit limit, Rounds rounds) throws Exception {
        Load.Measured raw = Load.run(callers, settings.secondsPerRound(), caller -> limit.work());
        rounds.limit().add(raw.perSecond());
        List<Long> self = List.of(ProcessHandle.current().pid());
        List<Long> suite =
                target.pids().get().stream().filter(pid -> !self.contains(pid)).toList();
        Cpu suiteBefore = Cpu.of(suite);
        Cpu selfBefore = Cpu.of(self);
        Load.Measured intake = intake(callers, settings.secondsPerRound());
        double suiteCpu = Cpu.of(suite).since(suiteBefore);
        double clientCpu = Cpu.of(self).since(selfBefore);
        rounds.intake().add(intake.perSecond());
        rounds.cpu().add(suiteCpu / Math.max(1, intake.succeeded()));
        rounds.clientCpu().add(clientCpu / Math.max(1, intake.succeeded()));
        rounds.latencies().add(intake.latencies());
        say.accept(String.format(
                "round %d, %2d callers: limit %,8.0f/s, intake %,8.0f/s, ratio %.2f",
                round, callers, raw.perSecond(), intake.perSecond(), intake.perSecond() / raw.perSecond()));
    }

    private Load.Measured intake(int callers, double seconds) throws Exception {
        Reports reports = new Reports(run + "-" + loads.incrementAndGet(), settings.filedShare());
        Load.Measured measured = Load.run(callers, seconds, caller -> reporting(reports, caller));
        failed.addAndGet(measured.failed());
        return measured;
    }

    private Load.Work reporting(Reports reports, int caller) throws Exception {
        HttpCaller http = new HttpCaller(target.intake());
        Random random = new Random(caller);
        return new Load.Work() {
            private long number;

            @Override
            public boolean once() throws Exception {
                number++;
                HttpCaller.Answer answer = http.post(
                        PATH, target.token(), reports.key(caller, number), reports.body(random, caller, number));
                if (answer.status() == 201) {
                    accepted.add(issueId(answer.body()));
                    return true;
                }
                return false;
            }

            @Override
            public void close() throws Exception {
                http.close();
            }
        };
    }

    private static String issueId(byte[] body) {
        String json = new String(body, StandardCharsets.UTF_8);
        int at = json.indexOf("\"issueId\":\"") + 11;
        return json.substring(at, json.indexOf('"', at));
    }

    private IntakeResult result(Map<Integer, Rounds> byCallers, Reconciliation.InJournal journal, long missingInLog) {
        Map<Integer, Double> limit = new TreeMap<>();
        Map<Integer, Double> intake = new TreeMap<>();
        Map<Integer, Double> ratio = new TreeMap<>();
        Map<Integer, Double> p50 = new TreeMap<>();
        Map<Integer, Double> p99 = new TreeMap<>();
        Map<Integer, Double> cpu = new TreeMap<>();
        Map<Integer, Double> clientCpu = new TreeMap<>();
        Map<Integer, List<Double>> limitRounds = new TreeMap<>();
        Map<Integer, List<Double>> intakeRounds = new TreeMap<>();
        byCallers.forEach((callers, rounds) -> {
            double limitMedian = Medians.of(rounds.limit());
            double intakeMedian = Medians.of(rounds.intake());
            limit.put(callers, Medians.rounded(limitMedian, 1));
            intake.put(callers, Medians.rounded(intakeMedian, 1));
            ratio.put(callers, Medians.rounded(intakeMedian / limitMedian, 3));
            p50.put(callers, rounds.latencies().getValueAtPercentile(50) / 1000.0);
            p99.put(callers, rounds.latencies().getValueAtPercentile(99) / 1000.0);
            cpu.put(callers, Medians.rounded(Medians.of(rounds.cpu()), 4));
            clientCpu.put(callers, Medians.rounded(Medians.of(rounds.clientCpu()), 4));
            limitRounds.put(callers, rounds.limit());
            intakeRounds.put(callers, rounds.intake());
        });
        boolean reconciled =
                !accepted.isEmpty() && journal.missing() == 0 && journal.doubled() == 0 && missingInLog == 0;
        return new IntakeResult(
                limit,
                intake,
                ratio,
                p50,
                p99,
                cpu,
                clientCpu,
                limitRounds,
                intakeRounds,
                accepted.size(),
                failed.get(),
                journal.missing(),
                missingInLog,
                journal.doubled(),
                reconciled,
                settings.filedShare());
    }
}
