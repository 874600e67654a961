package org.gridloop.ledger.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridloop.events.EventRegistry;
import org.gridloop.ledger.history.Historian.Axis;
import org.gridloop.ledger.proof.LedgerRecord;
import org.gridloop.ledger.proof.LedgerRecord.Header;
import org.gridloop.parts.GridloopHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoriesTest {

    private static final Names NAMES = new Names(
            Map.of("dept-water", "供水公司"),
            Map.of("37990100100101", "一号网格"),
            Map.of("E0107", "宠物粪便"),
            ZoneId.of("Asia/Shanghai"));

    private final Stories stories = new Stories(NAMES);

    static Set<String> wireNames() {
        return EventRegistry.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("wireNames")
    void everyFactHasAStoryThatUsesItsComponents(String wireName) throws IOException {
        Path contracts = GridloopHome.find().resolve("shared-events/src/test/resources/contracts");
        Stories.Told told = stories.tell(
                wireName, new ObjectMapper().readTree(Files.readAllBytes(contracts.resolve(wireName + ".json"))));

        assertThat(Stories.knows(wireName)).as("stories.txt tells %s", wireName).isTrue();
        assertThat(told.zh()).doesNotContain("{", "}", "[", "]", "–").isNotBlank();
        assertThat(told.en()).doesNotContain("{", "}", "[", "]", "–").isNotBlank();
    }

    @Test
    void aFactOfATomorrowIsToldByItsNameAndComponents() throws JsonProcessingException {
        Stories.Told told = stories.tell("intake.issue-sung.v1", new ObjectMapper().readTree("{\"song\":\"la\"}"));

        assertThat(told.nameEn()).isEqualTo("intake.issue-sung.v1");
        assertThat(told.en()).contains("la");
    }

    @Test
    void aLifeReadsAsAStoryWithNamesTimesAndCauses() {
        History history = history(null, Axis.RECORDED);
        String page = new HistoryText(stories, NAMES).of(history);

        assertThat(page)
                .contains("问题 Issue i-1", "“草坪上狗粪没人清”", "3 条事实 facts")
                .contains("  1. 2026-07-01 18:00:00  上报 Reported")
                .contains("接口 demo：经12345热线上报：“草坪上狗粪没人清”。事发于2026-06-30 08:00:00。位于一号网格（37990100100101）。")
                .contains("integration demo: reported through hotline 12345: “草坪上狗粪没人清”. It happened")
                .contains("事发 happened: 2026-06-30 08:00:00")
                .contains("系统 routing：第 1 次派遣（立案）至供水公司（dept-water），由网格负责。依据：rule 7。")
                .contains(
                        "时限 deadline: 签收 sign by 2026-07-01 20:00:00，办结 finish by 2026-07-02 18:00:00（E0107: 480 min，日历 calendar 2026.1）")
                .contains("起因 because of: 第 1 条 no. 1")
                .contains("承办单位 unit-1，代表供水公司（dept-water）：供水公司（dept-water）逾时签收。")
                .contains("unit unit-1 for 供水公司（dept-water）: 供水公司（dept-water） signed for it, late.");
    }

    @Test
    void asOfAnInstantOnlyWhatWasRecordedOrSoByThenIsTold() {
        assertThat(history(Instant.parse("2026-07-01T10:00:02Z"), Axis.RECORDED).entries())
                .extracting(History.Entry::index)
                .containsExactly(40L, 41L);
        assertThat(history(Instant.parse("2026-06-30T12:00:00Z"), Axis.RECORDED).entries())
                .isEmpty();
        assertThat(history(Instant.parse("2026-06-30T12:00:00Z"), Axis.VALID).entries())
                .as("it had happened by then, although nobody knew")
                .extracting(History.Entry::index)
                .containsExactly(40L);
        assertThat(history(Instant.parse("2026-07-01T10:00:02Z"), Axis.RECORDED).standsOn())
                .isEqualTo(Map.of(3, 11L));
    }

    @Test
    void anActorIsReadWithAndWithoutUnit() {
        assertThat(Historian.who("unit:u-1@dept-water")).isEqualTo(new History.Who("unit", "u-1", "dept-water"));
        assertThat(Historian.who("automation:routing")).isEqualTo(new History.Who("automation", "routing", null));
        assertThat(Historian.who(null)).isEqualTo(new History.Who("", "", null));
    }

    private History history(@org.jspecify.annotations.Nullable Instant asOf, Axis axis) {
        List<KeptFact> facts = new ArrayList<>();
        facts.add(fact(
                40,
                10,
                "/intake",
                1,
                "intake.issue-reported.v1",
                "2026-07-01T10:00:00Z",
                "integration:demo",
                "request:demo/1",
                """
                {"issueId":"i-1","channel":"hotline-12345","title":"草坪上狗粪没人清","grid":"37990100100101",
                 "occurredAt":"2026-06-30T00:00:00Z"}"""));
        facts.add(fact(
                41,
                11,
                "/routing",
                1,
                "routing.issue-dispatched.v1",
                "2026-07-01T10:00:01Z",
                "automation:routing",
                "/intake/i-1:1",
                """
                {"dispatchNo":1,"unit":"dept-water","tier":"grid","occasion":"filed","rule":"rule 7",
                 "deadlines":{"signBy":"2026-07-01T12:00:00Z","finishBy":"2026-07-02T10:00:00Z",
                 "rule":"E0107: 480 min","calendarVersion":"2026.1"}}"""));
        facts.add(fact(
                57,
                12,
                "/department-response",
                2,
                "response.dispatch-signed-for.v1",
                "2026-07-01T13:00:00Z",
                "unit:unit-1@dept-water",
                "request:unit-1/x",
                "{\"dispatchNo\":1,\"unit\":\"dept-water\",\"inTime\":false}"));
        return new Historian(stories).tell("i-1", facts, asOf, axis);
    }

    private static KeptFact fact(
            long index,
            long offset,
            String source,
            long sequence,
            String type,
            String time,
            String actor,
            String cause,
            String data) {
        return new KeptFact(
                index,
                new LedgerRecord(
                        3,
                        offset,
                        Instant.parse(time).toEpochMilli() + 5,
                        "i-1".getBytes(UTF_8),
                        List.of(
                                Header.of("ce_source", source),
                                Header.of("ce_sequence", "" + sequence),
                                Header.of("ce_type", type),
                                Header.of("ce_time", time),
                                Header.of("ce_actor", actor),
                                Header.of("ce_causationid", cause)),
                        data.getBytes(UTF_8)),
                List.of());
    }
}
