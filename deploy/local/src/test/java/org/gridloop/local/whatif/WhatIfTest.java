package org.gridloop.local.whatif;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridloop.events.Tier;
import org.gridloop.ledger.proof.LedgerRecord;
import org.gridloop.ledger.proof.LedgerRecord.Header;
import org.gridloop.local.whatif.WhatIf.Asked;
import org.gridloop.local.whatif.WhatIf.Found;
import org.gridloop.parts.GridloopHome;
import org.gridloop.routing.whatif.Supposed;
import org.gridloop.routing.whatif.Supposition;
import org.junit.jupiter.api.Test;

/** Two issues of the sample district under its own reference data, and under those that the guide supposes. */
class WhatIfTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GRID = "37990100100101";
    private static final String OFFICE = "office-" + GRID;

    private final Map<String, Integer> sequences = new HashMap<>();
    private long offset;

    /** The first {@code yaml} block of the guide. */
    private static JsonNode ofTheGuide() throws IOException {
        Matcher block = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(GridloopHome.find().resolve("docs/analysts.md")));
        assertThat(block.find()).isTrue();
        return new YAMLMapper().readTree(block.group(1));
    }

    private static Map<String, List<JsonNode>> sampleDistrict() throws IOException {
        Path folder = GridloopHome.sampleDistrict();
        Map<String, List<JsonNode>> versions = new LinkedHashMap<>();
        versions.put("areas", List.of(rows(folder.resolve("areas.csv"))));
        versions.put("units", List.of(rows(folder.resolve("units.csv"))));
        versions.put("catalogue", List.of(rows(folder.resolve("catalogue.csv"))));
        ObjectNode calendar = JSON.createObjectNode().put("version", 1);
        calendar.putObject("settings").put("zone", "Asia/Shanghai").put("officeHours", "08:00-12:00;14:00-18:00");
        calendar.putArray("rows");
        versions.put("calendar", List.of(calendar));
        versions.put(
                "rules",
                List.of(JSON.readTree("{\"version\":1,\"rows\":[{\"name\":\"signMinutes\",\"value\":\"120\"}]}")));
        return versions;
    }

    private static JsonNode rows(Path csv) throws IOException {
        ObjectNode version = JSON.createObjectNode().put("version", 1);
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(csv.toFile())) {
            rows.forEachRemaining(row -> {
                ObjectNode cells = version.withArray("rows").addObject();
                row.forEach(cells::put);
            });
        }
        return version;
    }

    private static Asked asked() {
        return new Asked(
                Instant.parse("2026-03-06T00:00:00Z"),
                Instant.parse("2026-03-01T00:00:00Z"),
                Instant.parse("2026-04-01T00:00:00Z"),
                Duration.ofHours(24),
                "10,45,45",
                Tier.STREET);
    }

    private LedgerRecord record(String issue, String source, String type, String time, String data) {
        return new LedgerRecord(
                0,
                offset++,
                0,
                issue.getBytes(UTF_8),
                List.of(
                        Header.of("ce_source", source),
                        Header.of("ce_type", type),
                        Header.of("ce_time", time),
                        Header.of("ce_sequence", "" + sequences.merge(source + issue, 1, Integer::sum)),
                        Header.of("ce_actor", "automation:x"),
                        Header.of("ce_causationid", "")),
                data.getBytes(UTF_8));
    }

    /** Dispatched on Monday at nine, due on Tuesday at nine; one was finished on Monday at five, one not at all. */
    private Found replayed(JsonNode file) throws IOException {
        WhatIf whatIf = new WhatIf(Supposition.of(sampleDistrict(), file), asked());
        String filing = "\"filing\":{\"category\":\"E0107\",\"grid\":\"" + GRID
                + "\",\"urgency\":\"general\",\"referenceVersion\":\"1\",\"reachable\":true}";
        for (String issue : List.of("i-1", "i-2")) {
            whatIf.take(record(
                    issue,
                    "/intake",
                    "intake.issue-reported.v1",
                    "2026-03-02T00:50:00Z",
                    "{\"issueId\":\"%s\",\"ticket\":\"T\",\"channel\":\"app\",\"title\":\"t\",\"text\":\"t\",\"requestDigest\":\"d\"}"
                            .formatted(issue)));
            whatIf.take(record(issue, "/routing", "routing.issue-dispatched.v1", "2026-03-02T01:00:00Z", """
                    {"issueId":"%s","dispatchNo":1,"unit":"%s","tier":"grid","area":"%s",%s,"occasion":"filed",
                     "deadlines":{"clockStart":"2026-03-02T01:00:00Z","signBy":"2026-03-02T03:00:00Z",
                     "finishBy":"2026-03-03T01:00:00Z","rule":"E0107: 480 min, office hours","calendarVersion":"calendar-1",
                     "finishLimitMinutes":480,"limitClock":"office"},"rule":"the list"}""".formatted(
                            issue, OFFICE, GRID, filing)));
            if (issue.equals("i-1")) {
                whatIf.take(record(
                        issue,
                        "/department-response",
                        "response.handling-finished.v1",
                        "2026-03-02T09:00:00Z",
                        "{\"issueId\":\"i-1\",\"dispatchNo\":1,\"unit\":\"%s\",%s,\"done\":\"d\",\"evidence\":[],\"inTime\":true}"
                                .formatted(OFFICE, filing)));
                whatIf.take(record(
                        issue,
                        "/evaluation",
                        "evaluation.issue-closed.v1",
                        "2026-03-02T09:30:00Z",
                        "{\"issueId\":\"i-1\",\"closing\":\"resolved\",\"solved\":true,\"satisfaction\":5}"));
            }
        }
        return whatIf.end();
    }

    @Test
    void underTheSameLimitsNothingWouldDiffer() throws IOException {
        Found found = replayed(JSON.readTree("{\"rules\":{\"change\":[{\"name\":\"signMinutes\",\"value\":120}]}}"));

        assertThat(found.facts()).isEqualTo(6);
        assertThat(found.byIssue()).isEmpty();
        assertThat(found.byRanking()).isEmpty();
    }

    @Test
    void whatTheGuideSupposesChangesDeadlinesUnitsAndNumbersAndNamesTheFactsResponsible() throws IOException {
        Found found = replayed(ofTheGuide());

        assertThat(found.byIssue()).extracting(WhatIf.IssueDifference::issueId).containsExactly("i-1", "i-2");
        assertThat(found.byIssue().getFirst().differences())
                .extracting(Supposed::what)
                .contains("unit", "sign-by", "finish-by", "finished-in-time");
        assertThat(found.byRanking())
                .filteredOn(one -> one.row().measure().equals("on-time-closing")
                        && one.row().by().equals("none"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.row().was()).startsWith("50.00 (1/2)");
                    assertThat(one.row().wouldBe()).startsWith("0.00 (0/2)");
                    assertThat(one.facts()).contains("/routing/i-1:1", "/department-response/i-1:1");
                });
        assertThat(WhatIfPage.of(found))
                .contains("6 facts of 2 issues; 2 issues and ")
                .contains("because of /routing/i-1:1 (routing.issue-dispatched.v1)")
                .contains("按期结案率");
    }

    @Test
    void aLongerLimitTakesTheColourOfLateness() throws IOException {
        Found found = replayed(JSON.readTree(
                "{\"catalogue\":{\"change\":[{\"code\":\"E0107\",\"lead\":\"office\",\"finishLimitMinutes\":4800}]}}"));

        assertThat(found.byIssue().getLast().differences())
                .filteredOn(one -> one.what().equals("light"))
                .singleElement()
                .satisfies(light -> {
                    assertThat(light.was()).isEqualTo("red (overdue)");
                    assertThat(light.wouldBe()).isEqualTo("yellow");
                    assertThat(light.fact()).isEqualTo("/routing/i-2:1");
                });
    }
}
