package org.gridloop.bench.measuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuringTest {

    @Test
    void theMedianIsTheMiddleOne() {
        assertThat(Medians.of(List.of(9.0, 1.0, 5.0))).isEqualTo(5.0);
        assertThat(Medians.of(List.of(4.0, 1.0, 2.0, 9.0))).isEqualTo(3.0);
        assertThat(Medians.of(List.of())).isZero();
    }

    @Test
    void aSpreadKeepsTheRoundsInTheirOrder() {
        Spread spread = Spread.of(List.of(512.34, 480.0, 530.06), 1);
        assertThat(spread).isEqualTo(new Spread(512.3, 480.0, 530.1, List.of(512.3, 480.0, 530.1)));
        assertThat(spread.text(0)).isEqualTo("512 (480-530)");
        assertThat(Spread.of(List.of(), 1).median()).isZero();
    }

    @Test
    void aFigureThatIsNoneIsZero() {
        assertThat(Medians.rounded(1.0 / 0, 2)).isZero();
        assertThat(Medians.rounded(2.345, 2)).isEqualTo(2.35);
    }

    @Test
    void theFirstRankComesUpTwiceAsOftenAsTheSecond() {
        Zipf zipf = new Zipf(3, 1);
        assertThat(zipf.share(0)).isCloseTo(6 / 11.0, within(1e-9));
        assertThat(zipf.share(1)).isCloseTo(3 / 11.0, within(1e-9));
        assertThat(zipf.share(2)).isCloseTo(2 / 11.0, within(1e-9));
        int[] drawn = new int[3];
        Random random = new Random(7);
        for (int i = 0; i < 110_000; i++) {
            drawn[zipf.draw(random)]++;
        }
        assertThat(drawn[0]).isCloseTo(60_000, within(900));
        assertThat(drawn[1]).isCloseTo(30_000, within(900));
        assertThat(drawn[2]).isCloseTo(20_000, within(900));
    }

    @Test
    void withoutSkewAllRanksAreAlike() {
        Zipf zipf = new Zipf(4, 0);
        assertThat(zipf.share(0)).isEqualTo(zipf.share(3)).isEqualTo(0.25);
        assertThat(new Zipf(1, 1).draw(new Random(1))).isZero();
    }

    @Test
    void percentilesAreToldInMilliseconds() {
        Histogram micros = new Histogram(3);
        for (int i = 1; i <= 1000; i++) {
            micros.recordValue(i * 1000L);
        }
        Percentiles found = Percentiles.of(micros);
        assertThat(found.count()).isEqualTo(1000);
        assertThat(found.p50()).isCloseTo(500, within(1.0));
        assertThat(found.p99()).isCloseTo(990, within(1.0));
        assertThat(found.p999()).isCloseTo(999, within(1.0));
        assertThat(Percentiles.of(new Histogram(3)).p99()).isZero();
    }

    @Test
    void theMachinesTimeIsTheSumOfItsKindsWithoutTheGuests() {
        WholeCpu cpu = WholeCpu.of("cpu  100 20 30 400 50 6 7 8 99 99\ncpu0 1 1 1 1 1 1 1 1 1 1\n");
        assertThat(cpu).isEqualTo(new WholeCpu(621, 163, 8));
    }

    @Test
    void whatNeitherSuiteNorCallerUsedIsOthersAndWhatAnotherMachineTookIsStolen() {
        WholeCpu before = new WholeCpu(1_000, 500, 10);
        WholeCpu after = new WholeCpu(2_000, 1_300, 60);
        Usage usage = Usage.between(before, after, 4_000, 1_000); // of 10 s: 8 s busy, 0.5 s stolen
        assertThat(usage.suite()).isEqualTo(0.4);
        assertThat(usage.caller()).isEqualTo(0.1);
        assertThat(usage.others()).isEqualTo(0.3);
        assertThat(usage.steal()).isEqualTo(0.05);
        assertThat(usage.takenByOthers()).isEqualTo(0.35);
        assertThat(usage.suiteMillisPer(2_000)).isEqualTo(2);
        assertThat(Usage.between(before, after, 9_000, 1_000).others()).isZero();
    }

    @Test
    void severalMeasurementsSumUpTheirTimesAndShareInTheMiddle() {
        Usage usage = Usage.of(List.of(
                new Usage(100, 10, 0.5, 0.1, 0.0, 0.0),
                new Usage(200, 20, 0.7, 0.1, 0.3, 0.0),
                new Usage(300, 30, 0.6, 0.1, 0.1, 0.2)));
        assertThat(usage).isEqualTo(new Usage(600, 60, 0.6, 0.1, 0.1, 0.0));
    }

    @Test
    void theTicksOfAProcessAreFoundBehindAnyName() {
        String rest = "S 1 1 1 0 -1 4194304 10 0 0 0 70 30 0 0 20 0 1 0 5 6 7";
        assertThat(Cpu.ticks("42 (a) b (c)) " + rest)).isEqualTo(100);
    }

    @Test
    void processorTimeOfAProcessGrowsWithItsWork() {
        List<Long> self = List.of(ProcessHandle.current().pid());
        Cpu before = Cpu.of(self);
        Watch watch = Watch.begin(Map::of);
        double sum = 0;
        // until it has worked, however busy the machine is
        while (Cpu.of(self).since(before) < 100) {
            for (int i = 0; i < 1_000_000; i++) {
                sum += Math.sqrt(sum + i);
            }
        }
        assertThat(sum).isPositive();
        assertThat(watch.end().callerMillis()).isGreaterThanOrEqualTo(90);
    }

    @Test
    void memoryIsTheProportionalShare() {
        assertThat(Memory.pss("""
                55a2-7fff ---p 00000000 00:00 0    [rollup]
                Rss:                1728 kB
                Pss:                 188 kB
                Pss_Dirty:           112 kB
                """)).isEqualTo(188);
        Map<String, Double> memory =
                Memory.of(Map.of("self", List.of(ProcessHandle.current().pid()), "gone", List.of(999_999_999L)));
        assertThat(memory.get("self")).isGreaterThan(10).isEqualTo(memory.get("total"));
        assertThat(memory.get("gone")).isZero();
    }

    @Test
    void theWarmUpEndsWhenNothingGetsFasterAnyMore() throws Exception {
        Deque<Double> rates = new ArrayDeque<>(List.of(10.0, 50.0, 100.0, 101.0, 99.0, 103.0, 102.0, 500.0));
        List<String> said = new ArrayList<>();
        WarmUp warmUp = WarmUp.with(600, "things/s", said::add, () -> 0, seconds -> rates.removeFirst());
        assertThat(warmUp).isEqualTo(new WarmUp(70, true));
        assertThat(said).hasSize(8).last().asString().contains("70 s").contains("102.0 things/s");
    }

    @Test
    void nothingIsSteadyWhileMuchIsCompiled() throws Exception {
        List<Double> compiling = new ArrayList<>(List.of(0.5, 0.4, 0.4, 0.3, 0.2, 0.04, 0.03, 0.02, 0.01));

        WarmUp warmUp = WarmUp.with(600, "things/s", line -> {}, compiling::removeFirst, seconds -> 100);

        assertThat(warmUp).isEqualTo(new WarmUp(90, true));
    }

    @Test
    void compilersAreToldFromOtherThreadsByTheirNames(@TempDir Path proc) throws Exception {
        thread(proc, 71, "C2 CompilerThre", 1_000);
        thread(proc, 72, "hearing", 1_000);
        AtomicLong nanos = new AtomicLong();
        Compilers compilers = new Compilers(() -> Map.of("intake", List.of(7L), "gone", List.of(8L)), proc, nanos::get);
        thread(proc, 72, "hearing", 9_000);
        nanos.addAndGet(100_000_000);
        assertThat(compilers.getAsDouble()).isZero();

        thread(proc, 71, "C2 CompilerThre", 1_002);
        thread(proc, 73, "C1 CompilerThre", 1);
        nanos.addAndGet(100_000_000);
        assertThat(compilers.getAsDouble() * Runtime.getRuntime().availableProcessors())
                .isCloseTo(0.3, within(1e-9));
    }

    private static void thread(Path proc, int id, String name, int ticks) throws IOException {
        Path folder = Files.createDirectories(proc.resolve("7/task/" + id));
        Files.writeString(
                folder.resolve("stat"), id + " (" + name + ") S 1 7 7 0 -1 0 0 0 0 0 " + ticks + " 0 0 0 20 0 1 0 5 0");
    }

    @Test
    void aWarmUpWhoseTimeIsUpSaysThatItIsNotSteady() throws Exception {
        double[] rate = {1};
        List<Double> windows = new ArrayList<>();
        WarmUp warmUp = WarmUp.with(25, "things/s", line -> {}, () -> 0, seconds -> {
            windows.add(seconds);
            return rate[0] *= 2;
        });
        assertThat(warmUp).isEqualTo(new WarmUp(25, false));
        assertThat(windows).containsExactly(10.0, 10.0, 5.0);
    }
}
