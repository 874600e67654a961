package org.gridloop.local.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gridloop.local.Service;
import org.gridloop.local.demo.Report.FileAs;
import org.gridloop.local.demo.Report.Reject;
import org.gridloop.local.rest.Answer;
import org.gridloop.local.rest.RestClient;

/** 受理台: reports come in, and a clerk looks at those that did not file themselves. */
final class Desk {

    private static final String ISSUES = "/api/v1/issues";

    private final Run run;
    private final RestClient rest;
    private final Crew reporters;
    private final Crew clerks;

    Desk(Run run, RestClient rest, Crew reporters, Crew clerks) {
        this.run = run;
        this.rest = rest;
        this.reporters = reporters;
        this.clerks = clerks;
    }

    void reportAll() {
        for (int i = 0; i < run.reports().size(); i++) {
            int number = i;
            reporters.doOnce("report", Integer.toString(number), () -> report(number));
        }
    }

    private void report(int number) {
        Report report = run.reports().get(number);
        Answer answer = rest.post(Cast.INTEGRATION, Service.INTAKE, ISSUES, report.body(), run.key("report/" + number));
        if (!answer.isOk()) {
            run.notTaken(number, answer.reason());
            return;
        }
        String issueId = answer.body().path("issueId").asText();
        run.reported(issueId, number);
        if (answer.body().path("status").asText().equals("reported")) {
            clerks.doOnce(issueId, "desk", () -> decide(issueId, report));
        }
    }

    private void decide(String issueId, Report report) {
        Crew.must(
                switch (report.decision()) {
                    case FileAs file -> desk(issueId, "file", Map.of("category", file.category()));
                    case Reject reject -> desk(issueId, "reject", rejection(reject));
                });
    }

    private Answer desk(String issueId, String deed, Object body) {
        return rest.post(
                Cast.CLERK, Service.INTAKE, ISSUES + "/" + issueId + "/" + deed, body, run.key(issueId + "/" + deed));
    }

    private static Map<String, String> rejection(Reject reject) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("reason", reject.reason());
        body.put("explanation", "经核实，该诉求不符合受理条件，请按告知的渠道办理。");
        return body;
    }
}
