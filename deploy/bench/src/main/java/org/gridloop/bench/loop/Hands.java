package org.gridloop.bench.loop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.gridloop.bench.calling.Badges;
import org.gridloop.bench.calling.HttpCaller;
import org.gridloop.bench.calling.HttpCaller.Answer;
import org.gridloop.bench.calling.Reports;
import org.gridloop.bench.calling.Target;
import org.gridloop.bench.loop.Life.Step;
import org.gridloop.bench.loop.Lives.Deed;

/** One caller: does whatever is to be done next, one call after the other, and reports something new when nothing is. */
final class Hands implements AutoCloseable {

    private static final String ISSUES = "/api/v1/issues";
    private static final int TRIES = 25;
    private static final long WAIT_MILLIS = 20;
    private static final String DONE = "{\"done\":\"已现场处置完毕，恢复正常。\",\"evidence\":[{\"name\":\"现场.jpg\","
            + "\"mediaType\":\"image/jpeg\",\"size\":245760,\"sha256\":\"" + "0".repeat(64) + "\"}]}";

    private final Target target;
    private final Badges badges;
    private final Lives lives;
    private final Cast cast;
    private final Counts counts;
    private final double duplicates;
    private final String name;
    private final Random random;
    private final Map<String, HttpCaller> connections = new HashMap<>();
    private long number;

    /** @param name distinguishes this caller's keys from every other's */
    Hands(
            Target target,
            Badges badges,
            Lives lives,
            Cast cast,
            Counts counts,
            double duplicates,
            String name,
            long seed) {
        this.target = target;
        this.badges = badges;
        this.lives = lives;
        this.cast = cast;
        this.counts = counts;
        this.duplicates = duplicates;
        this.name = name;
        this.random = new Random(seed);
    }

    /** @param openAtMost how many lives may be under way; with 0 nothing new begins */
    void once(int openAtMost) throws Exception {
        Deed deed = lives.next();
        if (deed == null) {
            if (lives.mayBegin(openAtMost)) {
                report();
                return;
            }
            deed = lives.awaitNext(WAIT_MILLIS);
        }
        if (deed != null) {
            act(deed);
        }
    }

    private void report() throws IOException {
        Cast.Place place = cast.draw(random);
        String key = name + "-" + number++;
        byte[] body = Reports.body(random, place.category(), place.grid(), key);
        long sent = System.nanoTime();
        Answer answer = call(Target.INTAKE, ISSUES, badges.role("integration"), key, body);
        String issueId = answer.field("issueId");
        if (answer.status() != 201 || issueId == null) {
            lives.notBegun();
            counts.refused("report", answer);
            return;
        }
        counts.accepted(issueId);
        lives.reported(issueId, random, sent);
        if (random.nextDouble() < duplicates) {
            Answer again = call(Target.INTAKE, ISSUES, badges.role("integration"), key, body);
            counts.duplicate(again.isOk() && issueId.equals(again.field("issueId")));
        }
    }

    private void act(Deed deed) throws Exception {
        Life life = deed.life();
        String order = "/api/v1/orders/" + life.issueId() + "/1/";
        Answer answer = switch (deed.step()) {
            case RETURN ->
                post(
                        deed,
                        Target.RESPONSE,
                        order + "return",
                        badges.unit(life.unit()),
                        "{\"reason\":\"该事项不属于本单位职责范围。\",\"proposedUnit\":\"" + cast.anotherThan(life.unit()) + "\"}");
            case REFUSE ->
                post(
                        deed,
                        Target.ROUTING,
                        "/api/v1/returns/" + life.issueId() + "/1/refuse",
                        badges.role("dispatcher"),
                        "{\"reason\":\"该事项属于贵单位职责，请继续处置。\"}");
            case SIGN -> post(deed, Target.RESPONSE, order + "sign", badges.unit(life.unit()), "{}");
            case FINISH -> post(deed, Target.RESPONSE, order + "finish", badges.unit(life.unit()), DONE);
            case PASS ->
                post(
                        deed,
                        Target.EVALUATION,
                        "/api/v1/checks/" + life.issueId() + "/pass",
                        badges.role("supervisor"),
                        "{}");
            case CALL ->
                post(
                        deed,
                        Target.EVALUATION,
                        "/api/v1/callbacks/" + life.issueId(),
                        badges.role("callback"),
                        "{\"contact\":\"reached\",\"solved\":true,\"satisfaction\":5}");
            case SEE -> connection(Target.INTAKE).get(ISSUES + "/" + life.issueId(), badges.role("clerk"));
        };
        if (!answer.isOk()) {
            inVain(deed, answer);
            return;
        }
        switch (deed.step()) {
            case SIGN -> lives.due(life, Step.FINISH);
            case PASS -> lives.due(life, Step.CALL);
            case SEE -> see(life, answer);
            case RETURN, REFUSE, FINISH, CALL -> {
                // what follows is heard of: from the dispatcher's, the unit's, the checker's list
            }
        }
    }

    private void see(Life life, Answer answer) {
        if ("closed".equals(answer.field("status"))) {
            lives.seenClosed(life.issueId(), System.nanoTime());
        } else {
            life.forget(Step.SEE);
        }
    }

    /** What a list shows may be ahead of, or behind, what a command finds: it is tried again, for a while. */
    private void inVain(Deed deed, Answer answer) throws InterruptedException {
        if (deed.tries() >= TRIES) {
            counts.refused(deed.step().name().toLowerCase(Locale.ROOT), answer);
            return;
        }
        Thread.sleep(WAIT_MILLIS);
        lives.again(deed);
    }

    private Answer post(Deed deed, String service, String path, String token, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        String key = deed.life().issueId() + "/" + deed.step();
        Answer answer = call(service, path, token, key, body);
        if (answer.isOk() && random.nextDouble() < duplicates) {
            counts.duplicate(call(service, path, token, key, body).isOk());
        }
        return answer;
    }

    private Answer call(String service, String path, String token, String key, byte[] body) throws IOException {
        counts.call();
        return connection(service).post(path, token, key, body);
    }

    private HttpCaller connection(String service) throws IOException {
        HttpCaller known = connections.get(service);
        if (known == null) {
            known = target.caller(service);
            connections.put(service, known);
        }
        return known;
    }

    @Override
    public void close() throws IOException {
        for (HttpCaller connection : connections.values()) {
            connection.close();
        }
    }
}
