package org.gridloop.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.gridloop.local.Service;
import org.gridloop.local.demo.Plan.Part;
import org.gridloop.local.rest.Answer;
import org.gridloop.local.rest.Identity;
import org.gridloop.local.rest.RestClient;

/** Everybody who judges a unit's work: the dispatcher of returns, checkers, callback seats, the supervisor. */
final class Inspection {

    private final Run run;
    private final RestClient rest;
    private final Crew crew;

    Inspection(Run run, RestClient rest, Crew crew) {
        this.run = run;
        this.rest = rest;
        this.crew = crew;
    }

    /** 退单审核. */
    void decideReturn(JsonNode asked) {
        String issueId = asked.path("issueId").asText();
        String path =
                "/api/v1/returns/" + issueId + "/" + asked.path("dispatchNo").asInt();
        run.partOf(issueId)
                .ifPresent(part ->
                        once(issueId, "return " + asked.path("returnNo").asInt(), key -> {
                            boolean approve = part.returnIsApproved();
                            Object words = approve ? Map.of("note", "同意退单，改派。") : Map.of("reason", "该事项属于贵单位职责，请继续处置。");
                            post(
                                    Cast.DISPATCHER,
                                    Service.ROUTING,
                                    path + (approve ? "/approve" : "/refuse"),
                                    words,
                                    key);
                        }));
    }

    /** 核查. */
    void check(JsonNode task) {
        String issueId = task.path("issueId").asText();
        int number = task.path("checkNo").asInt();
        Identity checker = Cast.of(task.path("checker").asText());
        String path = "/api/v1/checks/" + issueId;
        run.partOf(issueId)
                .ifPresent(part -> once(issueId, "check " + number, key -> {
                    if (part.failsCheck() && number == 1) {
                        post(checker, Service.EVALUATION, path + "/fail", Map.of("note", "现场核查未达到结案标准，请返工。"), key);
                        return;
                    }
                    Answer passed =
                            post(checker, Service.EVALUATION, path + "/pass", Map.of("note", "现场核查，已处置到位。"), key);
                    boolean isClosed = passed.body().path("status").asText().equals("closed");
                    if (isClosed
                            && part.isReopened()
                            && passed.body().path("reopens").asInt() == 0) {
                        once(issueId, "reopen", again -> reopen(issueId, again));
                    }
                }));
    }

    /** 回访. */
    void callBack(JsonNode task) {
        String issueId = task.path("issueId").asText();
        int reopens = task.path("reopens").asInt();
        run.partOf(issueId)
                .ifPresent(part -> once(
                        issueId,
                        "callback " + reopens,
                        key -> post(
                                Cast.CALLBACK_SEAT,
                                Service.EVALUATION,
                                "/api/v1/callbacks/" + issueId,
                                said(part, reopens),
                                key)));
    }

    private static Map<String, Object> said(Part part, int reopens) {
        boolean solved = !part.isReopened() || reopens > 0;
        return solved
                ? Map.of("contact", "reached", "solved", true, "satisfaction", part.satisfaction())
                : Map.of("contact", "reached", "solved", false, "satisfaction", 1, "note", "反映人表示问题仍未解决。");
    }

    /** Where nobody left a number there is nobody to say that it is not solved: a supervisor does. */
    private void reopen(String issueId, String key) {
        Answer answer = rest.post(
                Cast.SUPERVISOR,
                Service.EVALUATION,
                "/api/v1/issues/" + issueId + "/reopen",
                Map.of("reason", "supervisor", "note", "督查抽查发现问题反弹。"),
                key);
        if (!answer.isOk()) {
            run.notReopened(issueId);
        }
        Crew.must(answer);
    }

    @FunctionalInterface
    private interface Deed {
        void withKey(String key);
    }

    private void once(String issueId, String task, Deed deed) {
        crew.doOnce(issueId, task, () -> deed.withKey(run.key(issueId + "/" + task)));
    }

    private Answer post(Identity who, Service service, String path, Object body, String key) {
        return Crew.must(rest.post(who, service, path, body, key));
    }
}
