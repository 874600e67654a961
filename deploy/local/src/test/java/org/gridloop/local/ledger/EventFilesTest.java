package org.gridloop.local.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.gridloop.ledger.proof.LedgerRecord;
import org.gridloop.ledger.proof.LedgerRecord.Header;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Read back by readers that are not ours. */
class EventFilesTest {

    private static final List<KeptRecord> EVENTS = List.of(
            event(4, "i-1", "intake.issue-reported.v1", "integration:demo", "{\"title\":\"a \\\"b\\\", 井盖\"}"),
            event(9, "i-1", "response.dispatch-signed-for.v1", "unit:u-1@dept-water", "{\n}"),
            event(5, "i-2", "intake.issue-reported.v1", "clerk:<c>&\u0001", "{}"));

    private static KeptRecord event(long index, String issue, String type, String actor, String data) {
        return new KeptRecord(
                index,
                new LedgerRecord(
                        2,
                        index,
                        1_782_900_000_000L,
                        issue.getBytes(UTF_8),
                        List.of(
                                Header.of("ce_type", type),
                                Header.of("ce_time", "2026-07-01T10:00:00Z"),
                                Header.of("ce_source", "/intake"),
                                Header.of("ce_sequence", "1"),
                                Header.of("ce_actor", actor),
                                Header.of("ce_causationid", "request:x")),
                        data.getBytes(UTF_8)),
                new byte[32]);
    }

    private static byte[] written(EventFile file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.begin(out);
        for (KeptRecord event : EVENTS) {
            file.event(event);
        }
        file.end();
        return out.toByteArray();
    }

    @Test
    void csvHoldsEveryEventWithItsData() throws IOException {
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(written(new CsvFile()))) {
            List<Map<String, String>> read = rows.readAll();
            assertThat(read).hasSize(3);
            assertThat(read.get(0))
                    .containsEntry("issue_id", "i-1")
                    .containsEntry("data", "{\"title\":\"a \\\"b\\\", 井盖\"}")
                    .containsEntry("role", "integration");
            assertThat(read.get(1))
                    .containsEntry("unit", "dept-water")
                    .containsEntry("account", "u-1")
                    .containsEntry("data", "{\n}");
        }
    }

    @Test
    void xesHasATraceForEachIssueAndAnEventForEachFact() throws Exception {
        Document log = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(written(new XesFile())));
        XPath path = XPathFactory.newInstance().newXPath();

        assertThat(path.evaluate("count(/log/trace)", log)).isEqualTo("2");
        assertThat(path.evaluate("count(/log/trace[1]/event)", log)).isEqualTo("2");
        assertThat(path.evaluate("/log/trace[1]/string[@key='concept:name']/@value", log))
                .isEqualTo("i-1");
        assertThat(path.evaluate("/log/trace[1]/event[2]/string[@key='concept:name']/@value", log))
                .isEqualTo("response.dispatch-signed-for");
        assertThat(path.evaluate("/log/trace[1]/event[2]/string[@key='org:group']/@value", log))
                .isEqualTo("dept-water");
        assertThat(path.evaluate("/log/trace[2]/event/date[@key='time:timestamp']/@value", log))
                .isEqualTo("2026-07-01T10:00:00Z");
        assertThat(path.evaluate("/log/trace[2]/event/string[@key='org:resource']/@value", log))
                .isEqualTo("<c>&\uFFFD");
    }
}
