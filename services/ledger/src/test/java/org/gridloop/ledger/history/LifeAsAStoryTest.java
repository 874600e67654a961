package org.gridloop.ledger.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridloop.events.EventRegistry;
import org.gridloop.ledger.history.Historian.Axis;
import org.gridloop.ledger.proof.LedgerRecord;
import org.gridloop.ledger.proof.LedgerRecord.Header;
import org.gridloop.parts.GridloopHome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * An issue that was returned, escalated, whistled, reworked and reopened, as the page a person reads. The page is written down in
 * {@code a-life-told.txt}; with {@code -Dgridloop.pages.write=true} it is written anew, to be read before it is committed.
 */
class LifeAsAStoryTest {

    private static final Path FOLDER =
            GridloopHome.find().resolve("services/ledger/src/test/resources/org/gridloop/ledger/history");

    private static final Names NAMES = new Names(
            Map.of("dept-water", "供水公司", "dept-power", "供电公司"),
            Map.of("37990100100101", "一号网格", "379901001001", "槐荫社区"),
            Map.of("C0203", "井盖缺损"),
            ZoneId.of("Asia/Shanghai"));

    private final Stories stories = new Stories(NAMES);

    @Test
    void theWholeLifeReadsAsItIsWrittenDown() throws IOException {
        String page = page(null);
        Path written = FOLDER.resolve("a-life-told.txt");
        if (Boolean.getBoolean("gridloop.pages.write")) {
            Files.writeString(written, page);
        }

        assertThat(page).isEqualTo(Files.readString(written));
        assertThat(page)
                .contains("申请退单", "逐级上报", "吹哨", "会办", "核查不通过", "重办", "结案")
                .as("nothing is left untold")
                .doesNotContain("{", "[", "null");
    }

    @Test
    void asOfAnInstantItReadsAsItDidThen() throws IOException {
        assertThat(page(Instant.parse("2026-03-02T02:10:00Z")))
                .contains("5 条事实 facts", "申请退单")
                .doesNotContain("同意退单", "供电公司（dept-power），由");
        assertThat(page(Instant.parse("2026-03-03T05:00:00Z")))
                .contains("吹哨", "报到")
                .doesNotContain("会办结论");
        assertThat(page(Instant.parse("2026-03-05T02:00:00.500Z")))
                .contains("重办")
                .doesNotContain("第 4 次派遣", "结案：");
    }

    private String page(@Nullable Instant asOf) throws IOException {
        return new HistoryText(stories, NAMES).of(new Historian(stories).tell("i-77", life(), asOf, Axis.RECORDED));
    }

    /** Each line is a real fact: it is read as its record before it is told. */
    private static List<KeptFact> life() throws IOException {
        ObjectMapper json = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        Map<String, Integer> sequences = new HashMap<>();
        List<KeptFact> facts = new ArrayList<>();
        for (String line : Files.readAllLines(FOLDER.resolve("a-life.txt"))) {
            if (line.startsWith("#")) {
                continue;
            }
            String[] part = line.split(" \\| ", 6);
            assertThat(json.readValue(part[5], EventRegistry.typeOf(part[2]).orElseThrow())
                            .issueId())
                    .isEqualTo("i-77");
            facts.add(new KeptFact(
                    100L + facts.size(),
                    new LedgerRecord(
                            5,
                            40L + facts.size(),
                            Instant.parse(part[0]).toEpochMilli() + 20,
                            "i-77".getBytes(UTF_8),
                            List.of(
                                    Header.of("ce_type", part[2]),
                                    Header.of("ce_time", part[0]),
                                    Header.of("ce_source", part[1]),
                                    Header.of("ce_sequence", "" + sequences.merge(part[1], 1, Integer::sum)),
                                    Header.of("ce_actor", part[3]),
                                    Header.of("ce_causationid", part[4])),
                            part[5].getBytes(UTF_8)),
                    List.of()));
        }
        return facts;
    }
}
