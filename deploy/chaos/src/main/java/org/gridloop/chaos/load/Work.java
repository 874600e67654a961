package org.gridloop.chaos.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.gridloop.chaos.Scenario.Load;
import org.gridloop.chaos.load.Life.Course;
import org.gridloop.chaos.suite.ChaosSuite;
import org.gridloop.chaos.suite.Kind;
import org.gridloop.parts.GridloopHome;

/** Reports issues at a steady rate and carries each to its close, until it is told to stop. */
public final class Work implements AutoCloseable {

    private static final long NEVER_NANOS = TimeUnit.HOURS.toNanos(48);
    private static final double TWICE = 0.05;
    private static final double ELSEWHERE = 0.1;
    private static final int BOARD_TRIES = 20;
    private static final long BOARD_PAUSE_MILLIS = 500;
    private static final int PHONES = 10_000;

    private final History history = new History();
    private final District district;
    private final Caller caller;
    private final Ear ear;
    private final Badges badges;
    private final UnitLogs units;
    private final String run = "chaos-" + Long.toString(System.currentTimeMillis(), 36);
    private final Random random;
    /** Its own, so that the seed draws the same steady work however many faults there are. */
    private final Random freshRandom;

    private final ConcurrentLinkedQueue<Life> lives = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Thread> threads = new ConcurrentLinkedQueue<>();
    private final Crew crew = new Together();
    private volatile long giveUp = System.nanoTime() + NEVER_NANOS;
    private volatile boolean stopping;
    private volatile long heldBack;
    private int freshReports;
    private final Thread clock;

    public Work(ChaosSuite suite, long seed, Load load) {
        this.district = District.read(GridloopHome.sampleDistrict());
        this.caller = new Caller(suite, history);
        this.badges = new Badges(suite.tokens());
        this.ear = new Ear(suite.kafka(), "issue-events");
        this.units = new UnitLogs(suite.kafka(), district.feeds());
        this.random = new Random(seed);
        this.freshRandom = new Random(~seed);
        this.clock = Thread.ofPlatform().daemon().name("work").start(() -> reportUnder(load));
    }

    private void reportUnder(Load load) {
        long begun = System.nanoTime();
        try {
            for (long number = 0; !stopping; number++) {
                long due = begun + (long) (number * 1e9 / load.rate());
                long early = due - System.nanoTime();
                if (early > 0) {
                    TimeUnit.NANOSECONDS.sleep(early);
                }
                if (open() < load.mostOpen()) {
                    begin(Long.toString(number), random);
                } else {
                    heldBack++;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reports so many issues at once, however many are open: what becomes of them tells when a fault is over. */
    public Fresh fresh(int count) {
        List<Life> fresh = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            fresh.add(begin("fresh-" + freshReports++, freshRandom));
        }
        return new Fresh(fresh);
    }

    /** Reports of one moment, on their way to their units. */
    public static final class Fresh {
        private final List<Life> lives;

        private Fresh(List<Life> lives) {
            this.lives = List.copyOf(lives);
        }

        /** When all of them had arrived, by {@link System#nanoTime}; 0 while they have not. */
        public long arrivedAt() {
            long last = 0;
            for (Life life : lives) {
                if (life.dispatchedAt() == 0) {
                    return 0;
                }
                last = Math.max(last, life.dispatchedAt());
            }
            return last;
        }
    }

    private Life begin(String number, Random drawing) {
        String key = run + "-" + number;
        Life life = new Life(crew, course(drawing), key, body(key, drawing), drawing.nextDouble() < TWICE);
        lives.add(life);
        threads.add(Thread.startVirtualThread(() -> {
            try {
                life.live();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        return life;
    }

    private static Course course(Random drawing) {
        double drawn = drawing.nextDouble();
        if (drawn < 0.08) {
            return Course.RETURNED;
        }
        if (drawn < 0.16) {
            return Course.REWORKED;
        }
        return drawn < 0.22 ? Course.REOPENED : Course.STRAIGHT;
    }

    /** Name and phone are canaries: they may be found in the vault alone, and there encrypted. */
    private String body(String key, Random drawing) {
        String unit = district.departments()
                .get(drawing.nextInt(district.departments().size()));
        String phone = String.format(Locale.ROOT, "1990000%04d", drawing.nextInt(PHONES));
        String category = district.categories().getOrDefault(unit, "");
        String place = drawing.nextDouble() < ELSEWHERE
                ? "\"gridCode\":\""
                        + district.grids().get(drawing.nextInt(district.grids().size())) + "\""
                : String.format(
                        Locale.ROOT,
                        "\"location\":{\"crs\":\"WGS84\",\"lon\":%.6f,\"lat\":%.6f,\"address\":\"东侧道路\"}",
                        118.84 + drawing.nextDouble() * 0.04,
                        35.14 + drawing.nextDouble() * 0.04);
        return "{\"channel\":\"hotline-12345\",\"title\":\"路灯不亮、井盖松动\",\"text\":\"小区东侧道路一处路灯多日不亮，请尽快修复，联系电话"
                + phone + "。\",\"category\":\"" + category + "\"," + place + ",\"reporter\":{\"name\":\""
                + Canaries.NAME
                + "\",\"phone\":\"" + phone + "\"},\"externalId\":\"" + key + "\"}";
    }

    public History history() {
        return history;
    }

    public String districtCode() {
        return district.code();
    }

    public List<String> streetCodes() {
        return district.streets();
    }

    /** As a supervisor sees it; null of JSON when there was no answer in time. */
    public JsonNode board(String tier, String area) throws InterruptedException {
        String path = "/api/v1/boards/" + tier + "/" + area + "?limit=1";
        Caller.Answer answer = caller.get(Kind.ROUTING, path, badges.role("supervisor"));
        for (int tries = 0; tries < BOARD_TRIES && !answer.isOk(); tries++) {
            TimeUnit.MILLISECONDS.sleep(BOARD_PAUSE_MILLIS);
            answer = caller.get(Kind.ROUTING, path, badges.role("supervisor"));
        }
        return answer.body();
    }

    public long heldBack() {
        return heldBack;
    }

    public int begun() {
        return lives.size();
    }

    public long open() {
        return lives.stream()
                .filter(life -> !life.hasEnded() && life.stuckAt().isEmpty())
                .count();
    }

    /** What units with a system of their own have noted. */
    public UnitLogs units() {
        return units;
    }

    /** Reports nothing new, and waits until all lives have ended, or none has for so long. */
    public void finish(long seconds) throws InterruptedException {
        stopping = true;
        clock.join();
        long fewest = open();
        long since = System.nanoTime();
        while (fewest > 0 && System.nanoTime() - since < TimeUnit.SECONDS.toNanos(seconds)) {
            TimeUnit.MILLISECONDS.sleep(BOARD_PAUSE_MILLIS);
            if (open() < fewest) {
                fewest = open();
                since = System.nanoTime();
            }
        }
        giveUp = System.nanoTime();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** Lives that did not come to their end, and what they waited for. */
    public List<String> stuck() {
        List<String> stuck = new ArrayList<>();
        for (Life life : lives) {
            if (!life.hasEnded()) {
                stuck.add((life.issueId().isEmpty() ? life.key() : life.issueId()) + " waited for " + life.stuckAt());
            }
        }
        return stuck;
    }

    @Override
    public void close() {
        stopping = true;
        giveUp = System.nanoTime();
        threads.forEach(Thread::interrupt);
        ear.close();
        units.close();
    }

    /** What lives see of all this. */
    private final class Together implements Crew {
        @Override
        public Caller caller() {
            return caller;
        }

        @Override
        public Ear ear() {
            return ear;
        }

        @Override
        public Badges badges() {
            return badges;
        }

        @Override
        public long giveUp() {
            return giveUp;
        }

        @Override
        public String anotherThan(String unit) {
            List<String> all = district.departments();
            return all.get((all.indexOf(unit) + 1) % all.size());
        }

        @Override
        public boolean isCurious(String key) {
            return Math.floorMod(key.hashCode(), 20) == 0;
        }

        @Override
        public void beside(Callable<?> work) {
            threads.add(Thread.startVirtualThread(() -> {
                try {
                    work.call();
                } catch (Exception givenUp) {
                    // It is in the history as a call whose outcome nobody knows.
                }
            }));
        }
    }
}
