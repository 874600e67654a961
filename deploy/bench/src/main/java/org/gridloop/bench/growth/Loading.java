package org.gridloop.bench.growth;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.gridloop.bench.calling.Badges;
import org.gridloop.bench.calling.Batch;
import org.gridloop.bench.calling.District.Duty;
import org.gridloop.bench.calling.HttpCaller;
import org.gridloop.bench.calling.Reports;
import org.gridloop.bench.calling.Target;
import org.gridloop.bench.measuring.Zipf;
import org.gridloop.parts.PartFailure;

/** Puts issues into the suite as everybody does, by reporting them; most are then closed by a supervisor. */
final class Loading {

    private static final int PATIENCE_SECONDS = 120;
    private static final byte[] CLOSE = "{\"reason\":\"other\",\"note\":\"已另行处理。\"}".getBytes(StandardCharsets.UTF_8);

    private final Target target;
    private final Badges badges;
    private final int callers;
    private final List<Duty> departments;
    private final Zipf zipf;
    private final String run = "load-" + Long.toString(System.currentTimeMillis(), 36);
    private int batches;

    Loading(Target target, Badges badges, int callers, List<Duty> departments) {
        this.target = target;
        this.badges = badges;
        this.callers = callers;
        this.departments = departments;
        this.zipf = new Zipf(departments.size(), 1);
    }

    /** Returns when they are accepted and so many of them closed. */
    void load(int count, double closedShare) throws Exception {
        batches++;
        ConcurrentLinkedQueue<String> loaded = new ConcurrentLinkedQueue<>();
        Batch.run(callers, count, caller -> {
            HttpCaller http = target.caller(Target.INTAKE);
            Random random = new Random(batches * 1000L + caller);
            return work(http, number -> {
                String key = run + "-" + batches + "-" + number;
                Duty duty = departments.get(zipf.draw(random));
                byte[] body = Reports.body(random, duty.category(), null, key);
                HttpCaller.Answer answer = http.post("/api/v1/issues", badges.role("integration"), key, body);
                if (answer.status() != 201) {
                    throw new PartFailure("A report was not accepted: " + answer.status() + " " + answer.text());
                }
                loaded.add(Objects.requireNonNull(answer.field("issueId")));
            });
        });
        List<String> issues = List.copyOf(loaded);
        Batch.run(callers, (int) Math.round(issues.size() * closedShare), caller -> {
            HttpCaller http = target.caller(Target.EVALUATION);
            return work(http, number -> close(http, issues.get(number)));
        });
    }

    /** Evaluation closes what it has heard of: soon. */
    private void close(HttpCaller http, String issueId) throws Exception {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            HttpCaller.Answer answer = http.post(
                    "/api/v1/issues/" + issueId + "/close", badges.role("supervisor"), issueId + "/close", CLOSE);
            if (answer.isOk()) {
                return;
            }
            if (System.nanoTime() > giveUp) {
                throw new PartFailure(
                        "The issue " + issueId + " cannot be closed: " + answer.status() + " " + answer.text());
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    @FunctionalInterface
    private interface On {
        void number(int number) throws Exception;
    }

    private static Batch.Work work(HttpCaller http, On on) {
        return new Batch.Work() {
            @Override
            public void on(int number) throws Exception {
                on.number(number);
            }

            @Override
            public void close() throws Exception {
                http.close();
            }
        };
    }
}
