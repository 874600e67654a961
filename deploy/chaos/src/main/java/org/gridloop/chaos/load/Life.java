package org.gridloop.chaos.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.TimeUnit;
import org.gridloop.chaos.load.Caller.Answer;
import org.gridloop.chaos.load.Caller.Request;
import org.gridloop.chaos.suite.Kind;

/** One issue from the report to the close, by all who have a part in it. */
final class Life {

    /** What becomes of it. */
    enum Course {
        STRAIGHT,
        /** Its first unit gives it back, and another gets it. */
        RETURNED,
        /** Its first check fails. */
        REWORKED,
        /** Its reporter says that it is not solved. */
        REOPENED
    }

    private static final String DISPATCHED = "routing.issue-dispatched.v1";
    private static final String RECEIVED = "response.order-received.v1";
    private static final String DONE = "{\"done\":\"已现场处置完毕，恢复正常。\",\"evidence\":[{\"name\":\"现场.jpg\","
            + "\"mediaType\":\"image/jpeg\",\"size\":245760,\"sha256\":\"" + "0".repeat(64) + "\"}]}";
    private static final long PAUSE_MILLIS = 250;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;

    private final Crew crew;
    private final Course course;
    private final String key;
    private final String report;
    private final boolean twice;
    private volatile String issueId = "";
    private volatile long dispatchedAt;
    private volatile boolean ended;
    private volatile String stuckAt = "";

    /**
     * @param key of the report, and the beginning of all others
     * @param report as JSON
     * @param twice whether it is reported twice at once
     */
    Life(Crew crew, Course course, String key, String report, boolean twice) {
        this.crew = crew;
        this.course = course;
        this.key = key;
        this.report = report;
        this.twice = twice;
    }

    String issueId() {
        return issueId;
    }

    String key() {
        return key;
    }

    /** When its unit had it, by {@link System#nanoTime}; 0 before. */
    long dispatchedAt() {
        return dispatchedAt;
    }

    boolean hasEnded() {
        return ended;
    }

    /** What it waited for when time was up. */
    String stuckAt() {
        return stuckAt;
    }

    void live() throws InterruptedException {
        try {
            report();
            int dispatchNo = 1;
            order(dispatchNo);
            dispatchedAt = System.nanoTime();
            if (course == Course.RETURNED) {
                giveBack();
                dispatchNo++;
                order(dispatchNo);
            }
            int checkNo = 1;
            handle(dispatchNo, checkNo);
            if (course == Course.REWORKED) {
                evaluate("fail", "/api/v1/checks/" + issueId + "/fail", "{\"note\":\"现场核查未达到结案标准，请返工。\"}", checkNo);
                handle(++dispatchNo, ++checkNo);
            }
            pass(checkNo);
            if (course == Course.REOPENED) {
                callBack(1, "{\"contact\":\"reached\",\"solved\":false,\"satisfaction\":1,\"note\":\"问题仍未解决。\"}");
                handle(++dispatchNo, ++checkNo);
                pass(checkNo);
                callBack(2, "{\"contact\":\"reached\",\"solved\":true,\"satisfaction\":5}");
            } else {
                callBack(1, "{\"contact\":\"reached\",\"solved\":true,\"satisfaction\":5}");
            }
            crew.ear().await(issueId, "evaluation.issue-closed.v1", 1, crew::giveUp);
            seeClosed();
            ended = true;
        } catch (GivenUp e) {
            stuckAt = String.valueOf(e.getMessage());
        }
    }

    private void report() throws GivenUp, InterruptedException {
        Request request = new Request(
                "report", Kind.INTAKE, "/api/v1/issues", crew.badges().role("integration"), key, "", report);
        if (twice) {
            crew.beside(() -> crew.caller().post(request, crew::giveUp));
        }
        Answer answer = crew.caller().post(request, crew::giveUp);
        if (!answer.isOk()) {
            throw new GivenUp("a report, refused with " + answer.status());
        }
        issueId = answer.body().path("issueId").asText();
    }

    /** Waits until the order is at its unit. */
    private JsonNode order(int dispatchNo) throws GivenUp, InterruptedException {
        crew.ear().await(issueId, DISPATCHED, dispatchNo, crew::giveUp);
        return crew.ear().await(issueId, RECEIVED, dispatchNo, crew::giveUp);
    }

    private void giveBack() throws GivenUp, InterruptedException {
        String unit = unitOf(1);
        String next = crew.anotherThan(unit);
        insist(
                "return",
                Kind.RESPONSE,
                "/api/v1/orders/" + issueId + "/1/return",
                crew.badges().unit(unit),
                "{\"reason\":\"该事项不属于本单位职责范围。\",\"proposedUnit\":\"" + next + "\"}",
                "1");
        crew.ear().await(issueId, "response.return-requested.v1", 1, crew::giveUp);
        insist(
                "approve",
                Kind.ROUTING,
                "/api/v1/returns/" + issueId + "/1/approve",
                crew.badges().role("dispatcher"),
                "{\"note\":\"同意退单，改派。\"}",
                "1");
    }

    private void handle(int dispatchNo, int checkNo) throws GivenUp, InterruptedException {
        order(dispatchNo);
        String unit = unitOf(dispatchNo);
        String path = "/api/v1/orders/" + issueId + "/" + dispatchNo + "/";
        if (crew.isCurious(key)) {
            // Somebody else's order: it is refused, and nothing comes of it.
            crew.caller()
                    .post(
                            new Request(
                                    "sign-another's",
                                    Kind.RESPONSE,
                                    path + "sign",
                                    crew.badges().unit(crew.anotherThan(unit)),
                                    key + "/stranger/" + dispatchNo,
                                    issueId,
                                    "{}"),
                            crew::giveUp);
        }
        String no = Integer.toString(dispatchNo);
        insist("sign", Kind.RESPONSE, path + "sign", crew.badges().unit(unit), "{}", no);
        insist("finish", Kind.RESPONSE, path + "finish", crew.badges().unit(unit), DONE, no);
        crew.ear().await(issueId, "evaluation.check-assigned.v1", checkNo, crew::giveUp);
    }

    private void pass(int checkNo) throws GivenUp, InterruptedException {
        evaluate("pass", "/api/v1/checks/" + issueId + "/pass", "{}", checkNo);
    }

    private void evaluate(String deed, String path, String json, int number) throws GivenUp, InterruptedException {
        insist(deed, Kind.EVALUATION, path, crew.badges().role("supervisor"), json, Integer.toString(number));
    }

    private void callBack(int number, String json) throws GivenUp, InterruptedException {
        insist(
                "callback",
                Kind.EVALUATION,
                "/api/v1/callbacks/" + issueId,
                crew.badges().role("callback"),
                json,
                Integer.toString(number));
    }

    private String unitOf(int dispatchNo) throws GivenUp, InterruptedException {
        return crew.ear()
                .await(issueId, RECEIVED, dispatchNo, crew::giveUp)
                .path("unit")
                .asText();
    }

    /** What a service refuses because it has not heard of something yet is asked for again. */
    private void insist(String deed, Kind kind, String path, String token, String json, String number)
            throws GivenUp, InterruptedException {
        Request request = new Request(deed, kind, path, token, key + "/" + deed + "/" + number, issueId, json);
        long pause = PAUSE_MILLIS;
        while (true) {
            Answer answer = crew.caller().post(request, crew::giveUp);
            if (answer.isOk()) {
                return;
            }
            if (System.nanoTime() > crew.giveUp()) {
                throw new GivenUp(deed + " " + number + " of " + issueId + ", refused with " + answer.status());
            }
            TimeUnit.MILLISECONDS.sleep(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
    }

    /** As a clerk sees it, in a view. */
    private void seeClosed() throws GivenUp, InterruptedException {
        long pause = PAUSE_MILLIS;
        while (true) {
            Answer seen = crew.caller()
                    .get(Kind.INTAKE, "/api/v1/issues/" + issueId, crew.badges().role("clerk"));
            if (seen.isOk() && seen.body().path("status").asText().equals("closed")) {
                return;
            }
            if (System.nanoTime() > crew.giveUp()) {
                throw new GivenUp("closed in the clerk's list: " + issueId);
            }
            TimeUnit.MILLISECONDS.sleep(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
    }
}
