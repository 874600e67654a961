package org.gridloop.looptest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gridloop.local.Service;
import org.gridloop.local.Suite;
import org.gridloop.parts.DatabaseAccess;

/**
 * What must hold of a suite at rest, found with plain clients: every accepted issue exactly once in journal, log and
 * boards, nothing invented, journals and log the same, every life legal, every order at its unit alone, nobody's phone
 * anywhere.
 */
final class LoopCheck {

    /** All phones of the sample district begin so, and nothing else does. */
    private static final Pattern CANARY = Pattern.compile("1990000\\d{4}");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Service> TELLERS = Map.of(
            "/intake", Service.INTAKE,
            "/routing", Service.ROUTING,
            "/department-response", Service.RESPONSE,
            "/evaluation", Service.EVALUATION);

    private final Suite suite;
    private final Set<String> accepted;
    private final List<LogFact> log;
    private final Map<String, List<LogFact>> lives;

    LoopCheck(Suite suite, Set<String> accepted) {
        this.suite = suite;
        this.accepted = accepted;
        this.log = LogDump.of(suite.kafka(), "issue-events");
        this.lives = LogDump.lives(log);
    }

    void everyAcceptedIssueStandsOnceInTheLogAndNothingElse() {
        assertThat(lives.keySet()).as("issues in the log").containsExactlyInAnyOrderElementsOf(accepted);
        lives.forEach((issue, life) -> assertThat(
                        life.stream().filter(fact -> fact.type().equals("intake.issue-reported.v1")))
                .as("reports of " + issue)
                .hasSize(1));
    }

    /** @return how many records the log holds more than once, each told again after a fault */
    int resent() {
        return log.size() - lives.values().stream().mapToInt(List::size).sum();
    }

    int facts() {
        return lives.values().stream().mapToInt(List::size).sum();
    }

    void everyLifeIsLegal() {
        List<String> faults = new ArrayList<>();
        lives.forEach((issue, life) -> LegalLives.faults(
                        life.stream().map(LogFact::type).toList())
                .forEach(fault -> faults.add(issue + ": " + fault)));
        assertThat(faults).isEmpty();
    }

    void sequencesAreContiguousPerTellerAndIssue() {
        Map<String, Long> last = new HashMap<>();
        lives.forEach((issue, life) -> {
            for (LogFact fact : life) {
                long expected = last.merge(fact.source() + " " + issue, 1L, Long::sum);
                assertThat(fact.sequence()).as(fact.source() + " " + fact.id()).isEqualTo(expected);
            }
        });
    }

    void journalsAndLogHoldTheSame() throws SQLException {
        for (Map.Entry<String, Service> teller : TELLERS.entrySet()) {
            Set<String> journaled = new TreeSet<>();
            for (JournalDump.Row row : JournalDump.of(suite.database(teller.getValue()))) {
                assertThat(journaled.add(text(row.issueId() + ":" + row.sequence(), row.type(), row.payload())))
                        .as("doubled in the journal of " + teller.getKey())
                        .isTrue();
            }
            Set<String> told = new TreeSet<>();
            lives.values().stream()
                    .flatMap(List::stream)
                    .filter(fact -> fact.source().equals(teller.getKey()))
                    .forEach(fact -> told.add(text(fact.id(), fact.type(), fact.value())));
            assertThat(told).as("log against journal of " + teller.getKey()).isEqualTo(journaled);
        }
    }

    private static String text(String id, String type, String payload) {
        return id + " " + type + " " + payload;
    }

    void noDispatchCheckOrCallbackNumberIsUsedTwice() {
        Map<String, String> numbered = Map.of(
                "routing.issue-dispatched.v1", "dispatchNo",
                "response.dispatch-signed-for.v1", "dispatchNo",
                "response.handling-finished.v1", "dispatchNo",
                "evaluation.check-assigned.v1", "checkNo",
                "evaluation.callback-recorded.v1", "callbackNo",
                "evaluation.issue-reopened.v1", "reopenNo");
        Set<String> seen = new HashSet<>();
        lives.forEach((issue, life) -> {
            for (LogFact fact : life) {
                String number = numbered.get(fact.type());
                if (number != null) {
                    String effect = issue + " " + fact.type() + " "
                            + json(fact.value()).path(number).asInt();
                    assertThat(seen.add(effect)).as(effect).isTrue();
                }
            }
        });
    }

    /** Each order of a unit with a feed stands in that unit's topic once, and in no other. */
    void everyOrderStandsInItsUnitsTopicAlone() {
        Map<String, Set<String>> received = new HashMap<>();
        lives.values().stream()
                .flatMap(List::stream)
                .filter(fact -> fact.type().equals("response.order-received.v1"))
                .forEach(fact -> received.computeIfAbsent(
                                json(fact.value()).path("unit").asText(), unit -> new TreeSet<>())
                        .add(fact.id()));
        List<String> topics = LogDump.topics(suite.kafka(), "dispatch.");
        assertThat(topics).isNotEmpty();
        for (String topic : topics) {
            Set<String> fed = new TreeSet<>();
            LogDump.of(suite.kafka(), topic).stream()
                    .filter(fact -> fact.type().equals("dispatch.order.v1"))
                    .forEach(fact -> fed.add(fact.id()));
            String unit = topic.substring("dispatch.".length());
            assertThat(fed).as(topic).isEqualTo(received.getOrDefault(unit, Set.of()));
        }
    }

    void everyAcceptedIssueStandsOnceInTheViews() throws SQLException {
        List<String> shown = JournalDump.query(
                suite.database(Service.INTAKE), "select issue_id from issues", row -> row.getString(1));
        assertThat(shown).as("intake's list").containsExactlyInAnyOrderElementsOf(accepted);
        Set<String> filed = new HashSet<>();
        lives.forEach((issue, life) -> {
            if (life.stream().anyMatch(fact -> fact.type().equals("intake.issue-filed.v1"))) {
                filed.add(issue);
            }
        });
        List<String> onBoards = JournalDump.query(
                suite.database(Service.ROUTING), "select issue_id from board_issue", row -> row.getString(1));
        assertThat(onBoards).as("routing's boards").containsExactlyInAnyOrderElementsOf(filed);
        List<Long> counted = JournalDump.query(
                suite.database(Service.ROUTING), "select coalesce(sum(n), 0) from board_count", row -> row.getLong(1));
        assertThat(counted.getFirst()).as("the boards' counts").isEqualTo(filed.size());
    }

    void nothingIsParked() throws SQLException {
        for (Service service : TELLERS.values()) {
            List<String> parked = JournalDump.query(
                    suite.database(service),
                    "select consumer || ' ' || issue_id || ' ' || reason from parked_issue",
                    row -> row.getString(1));
            assertThat(parked).as("parked by " + service).isEmpty();
        }
    }

    void noPhoneIsFoundOutsideTheVault() throws SQLException, IOException {
        for (String topic : LogDump.topics(suite.kafka(), "")) {
            if (!topic.startsWith("__")) {
                LogDump.of(suite.kafka(), topic).forEach(fact -> hasNoCanary(topic, fact.value()));
            }
        }
        for (Service service : TELLERS.values()) {
            DatabaseAccess database = suite.database(service);
            for (String table : tables(database)) {
                String sql = "select t::text from \"" + table + "\" t where t::text ~ '1990000[0-9]{4}' limit 1";
                JournalDump.query(database, sql, row -> row.getString(1))
                        .forEach(row -> hasNoCanary(service + "." + table, row));
            }
            JournalDump.of(database).forEach(row -> hasNoCanary(service + " journal", row.payload()));
        }
        try (Stream<Path> files = Files.walk(suite.data().resolve("logs"))) {
            files.filter(Files::isRegularFile).forEach(file -> hasNoCanary(file.toString(), read(file)));
        }
    }

    private static List<String> tables(DatabaseAccess database) throws SQLException {
        return JournalDump.query(
                database,
                "select table_name from information_schema.tables where table_schema = 'public'",
                row -> row.getString(1));
    }

    private static void hasNoCanary(String where, String text) {
        assertThat(CANARY.matcher(text).find()).as("a phone number in " + where).isFalse();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
