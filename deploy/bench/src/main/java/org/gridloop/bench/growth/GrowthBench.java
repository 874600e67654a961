package org.gridloop.bench.growth;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.gridloop.bench.calling.Badges;
import org.gridloop.bench.calling.Dispatching;
import org.gridloop.bench.calling.District;
import org.gridloop.bench.calling.HttpCaller;
import org.gridloop.bench.calling.Load;
import org.gridloop.bench.calling.Reports;
import org.gridloop.bench.calling.Rest;
import org.gridloop.bench.calling.Target;
import org.gridloop.bench.measuring.Compilers;
import org.gridloop.bench.measuring.Machine;
import org.gridloop.bench.measuring.Medians;
import org.gridloop.bench.measuring.Memory;
import org.gridloop.bench.measuring.Percentiles;
import org.gridloop.bench.measuring.Spread;
import org.gridloop.bench.measuring.Usage;
import org.gridloop.bench.measuring.WarmUp;
import org.gridloop.bench.measuring.Watch;
import org.gridloop.parts.DatabaseAccess;
import org.gridloop.parts.PartFailure;

/** Loads the suite step by step and measures the same at each step. */
public final class GrowthBench {

    private static final int CHUNK = 5_000;
    private static final int PATIENCE_TO_REST_SECONDS = 180;
    private static final int WARM_UP_SECONDS = 90;
    private static final String COUNT = "select count(*) from journal where type = 'intake.issue-reported.v1'";

    private final Target target;
    private final GrowthSettings settings;
    private final Consumer<String> say;
    private final Badges badges;
    private final District district;
    private final String run = "growth-" + Long.toString(System.currentTimeMillis(), 36);
    private int loads;

    /** @param say told one line about each step */
    public GrowthBench(Target target, GrowthSettings settings, Consumer<String> say) {
        this.target = target;
        this.settings = settings;
        this.say = say;
        this.badges = new Badges(target.tokens());
        this.district = District.read(target.reference());
    }

    /** @throws PartFailure when there are more issues already than at the first size */
    public GrowthResult run() throws Exception {
        long present = issues();
        if (present > settings.sizes().getFirst()) {
            throw new PartFailure("There are " + present + " issues already, more than the first size of "
                    + settings.sizes().getFirst() + ": use an empty --data folder.");
        }
        TreeMap<Integer, Measured> bySize = new TreeMap<>();
        WarmUp warmUp = null;
        Loading loading = new Loading(target, badges, settings.callers(), district.departments());
        try (Dispatching dispatching = new Dispatching(target, badges.role("integration"), settings.callers())) {
            for (int size : settings.sizes()) {
                double perSecond = loadUpTo(size, loading);
                warmUp = warmUp == null ? warmUpBoards() : warmUp;
                bySize.put(size, measure(size, perSecond, dispatching));
            }
        }
        return GrowthResult.of(bySize, settings, warmUp, Machine.of(target.intakeDatabase(), target.learned()));
    }

    /** Loading has asked for none of them yet. Asking adds no issues. */
    private WarmUp warmUpBoards() throws Exception {
        Boards boards = new Boards(target, badges, district.grids());
        return WarmUp.with(
                WARM_UP_SECONDS,
                "boards/s",
                say,
                Compilers.of(target.processes()),
                seconds -> boards.ask(seconds).perSecond());
    }

    private double loadUpTo(int size, Loading loading) throws Exception {
        long before = issues();
        long begun = System.nanoTime();
        for (long left = size - before; left > 0; left = size - issues()) {
            loading.load((int) Math.min(CHUNK, left), settings.closedShare());
            say.accept(String.format(
                    Locale.ROOT,
                    "loaded: %,d issues, %,.0f/s",
                    issues(),
                    (issues() - before) / ((System.nanoTime() - begun) / 1e9)));
        }
        return Math.max(0, size - before) / ((System.nanoTime() - begun) / 1e9);
    }

    private Measured measure(int size, double loadedPerSecond, Dispatching dispatching) throws Exception {
        long before = issues();
        boolean rested = Rest.await(target, PATIENCE_TO_REST_SECONDS);
        List<Double> intake = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        List<Double> p50 = new ArrayList<>();
        List<Double> p99 = new ArrayList<>();
        List<Double> board = new ArrayList<>();
        Boards boards = new Boards(target, badges, district.grids());
        List<Usage> usage = new ArrayList<>();
        long unheard = 0;
        long failed = 0;
        for (int round = 1; round <= settings.rounds(); round++) {
            Load.Measured asked = boards.ask(settings.secondsPerRound());
            board.add(Percentiles.of(asked.latencies()).p50());
            Dispatching.Measured orders = dispatching.at(settings.dispatchRate(), settings.secondsPerRound());
            p50.add(Percentiles.of(orders.orders()).p50());
            p99.add(Percentiles.of(orders.orders()).p99());
            Watch watch = Watch.begin(target.processes());
            Load.Measured reports = intake();
            Usage used = watch.end();
            usage.add(used);
            intake.add(reports.perSecond());
            cpu.add(used.suiteMillisPer(reports.succeeded()));
            unheard += orders.unheard();
            failed += orders.posts().failed() + reports.failed() + asked.failed();
            say.accept(String.format(
                    Locale.ROOT,
                    "%,d issues, round %d: intake %,.0f/s, order in hand after %,.1f ms, board after %,.1f ms; others"
                            + " took %.0f %% of the machine",
                    size,
                    round,
                    reports.perSecond(),
                    p50.getLast(),
                    board.getLast(),
                    used.takenByOthers() * 100));
            rested &= Rest.await(target, PATIENCE_TO_REST_SECONDS);
        }
        return new Measured(
                before,
                issues(),
                Medians.rounded(loadedPerSecond, 1),
                Spread.of(intake, 1),
                Spread.of(p50, 3),
                Spread.of(p99, 3),
                Spread.of(board, 3),
                boards.p50ByTier(),
                Spread.of(cpu, 4),
                rested,
                unheard,
                failed,
                Usage.of(usage),
                Memory.of(target.processes().get()),
                databases());
    }

    private Load.Measured intake() throws Exception {
        loads++;
        Reports reports = new Reports(run + "-" + loads, 0);
        return Load.run(settings.callers(), settings.secondsPerRound(), caller -> {
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
        });
    }

    private long issues() throws SQLException {
        return number(target.intakeDatabase(), COUNT);
    }

    private Map<String, Double> databases() throws SQLException {
        Map<String, Double> megabytes = new TreeMap<>();
        for (String service : target.addresses().keySet()) {
            long bytes = number(target.databases().apply(service), "select pg_database_size(current_database())");
            megabytes.put(service, Medians.rounded(bytes / 1e6, 1));
        }
        return megabytes;
    }

    private static long number(DatabaseAccess database, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.ownerPassword());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
