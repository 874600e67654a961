package org.gridloop.local.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

/** The same thirty issues in every format, opened by readers that are not ours and held against the formats' schemas. */
class AnalysisFilesTest {

    private static final int ISSUES = 30;
    private static final int FACTS = 406;

    @TempDir
    static Path folder;

    @BeforeAll
    static void everyFileIsWritten() throws IOException {
        for (Format format : Format.values()) {
            try (AnalysisExport file = new AnalysisExport(format, Selection.all(), false, folder)) {
                new MadeLedger(file::take).issues(0, ISSUES);
                file.end();
                assertThat(file.facts()).isEqualTo(FACTS);
                assertThat(file.issues()).isEqualTo(ISSUES);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void noFileHoldsAPerson(Format format) throws IOException {
        String bytes = Files.readString(folder.resolve(format.file()), java.nio.charset.StandardCharsets.ISO_8859_1);
        String name = new String(
                MadeLedger.NAME.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(bytes).doesNotContain(name, "139****", "person-", "ticket-0", "hotline-seat", "walker-3", "clerk-7");
    }

    @Test
    void csvHoldsEveryFact() throws IOException {
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(folder.resolve("events.csv").toFile())) {
            List<Map<String, String>> read = rows.readAll();
            assertThat(read).hasSize(FACTS);
            assertThat(read.get(0))
                    .containsEntry("fact", "intake.issue-reported")
                    .containsEntry("channel", "hotline-12345")
                    .containsEntry("role", "integration");
            assertThat(new ObjectMapper()
                            .readTree(read.get(0).get("data"))
                            .path("category")
                            .asText())
                    .isEqualTo("E0107");
        }
    }

    @Test
    void xesIsValidAndHasATraceForEachIssueAndAnEventForEachFact() throws Exception {
        Path file = folder.resolve("log.xes");
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(getClass().getResource("xes.xsd"))
                .newValidator()
                .validate(new StreamSource(file.toFile()));
        Document log = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        XPath path = XPathFactory.newInstance().newXPath();

        assertThat(path.evaluate("count(/log/trace)", log)).isEqualTo("" + ISSUES);
        assertThat(path.evaluate("count(/log/trace/event)", log)).isEqualTo("" + FACTS);
        assertThat(path.evaluate("/log/trace[1]/string[@key='sub_class']/@value", log))
                .isEqualTo("E0107");
        assertThat(path.evaluate("/log/trace[1]/event[5]/string[@key='org:group']/@value", log))
                .isEqualTo("dept-water");
    }

    @Test
    void ocelJsonIsValidAndNamesOnlyWhatItHolds() throws IOException {
        JsonNode log = new ObjectMapper().readTree(folder.resolve("ocel.json").toFile());
        try (InputStream written = Objects.requireNonNull(getClass().getResourceAsStream("ocel-2.0.schema.json"))) {
            JsonSchema schema =
                    JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(written);
            assertThat(schema.validate(
                            log, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true)))
                    .isEmpty();
        }
        assertThat(log.path("events")).hasSize(FACTS);
        Map<String, String> things = new HashMap<>();
        log.path("objects")
                .forEach(thing -> assertThat(things.put(
                                thing.path("id").asText(), thing.path("type").asText()))
                        .as("an object comes once")
                        .isNull());
        assertThat(things.values()).contains("issue", "order", "unit", "grid", "reporter");
        assertThat(things.values().stream().filter("order"::equals)).hasSize(40);
        assertThat(things.values().stream().filter("reporter"::equals)).hasSize(30);
        List.of("events", "objects")
                .forEach(list -> log.path(list).forEach(one -> {
                    one.path("relationships")
                            .forEach(relation -> assertThat(things)
                                    .containsKey(relation.path("objectId").asText()));
                    assertThat(attributes(
                                    log,
                                    list.equals("events") ? "eventTypes" : "objectTypes",
                                    one.path("type").asText()))
                            .containsAll(names(one.path("attributes")));
                }));
    }

    private static Set<String> attributes(JsonNode log, String types, String type) {
        for (JsonNode one : log.path(types)) {
            if (one.path("name").asText().equals(type)) {
                return names(one.path("attributes"));
            }
        }
        throw new AssertionError("no type is called " + type);
    }

    private static Set<String> names(JsonNode attributes) {
        Set<String> names = new HashSet<>();
        attributes.forEach(one -> names.add(one.path("name").asText()));
        return names;
    }

    @Test
    void ocelSqliteHasTheTablesOfTheStandardAndNoLooseEnds() throws SQLException {
        try (Connection ocel = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("ocel.sqlite"))) {
            assertThat(number(ocel, "select count(*) from event")).isEqualTo(FACTS);
            assertThat(number(ocel, "select count(*) from object where ocel_type = 'order'"))
                    .isEqualTo(40);
            assertThat(number(ocel, "select count(*) from pragma_foreign_key_check()"))
                    .as("every relation is between things there are")
                    .isZero();
            for (String kind : List.of("event", "object")) {
                try (ResultSet types = ocel.createStatement()
                        .executeQuery("select ocel_type, ocel_type_map from " + kind + "_map_type")) {
                    while (types.next()) {
                        String table = "\"" + kind + "_" + types.getString(2) + "\"";
                        String changed = kind.equals("object") ? " where ocel_changed_field is null" : "";
                        assertThat(number(ocel, "select count(*) from " + table + changed))
                                .as(table)
                                .isEqualTo(number(
                                        ocel,
                                        "select count(*) from " + kind + " where ocel_type = '" + types.getString(1)
                                                + "'"));
                    }
                }
            }
            assertThat(
                            number(
                                    ocel,
                                    "select count(*) from object_Issue where ocel_changed_field = 'closing' and closing = 'resolved'"))
                    .isEqualTo(24);
            assertThat(
                            number(
                                    ocel,
                                    "select count(*) from event_RoutingIssueDispatched where sub_class = 'C0203' and dispatch_no = 1"))
                    .isEqualTo(15);
        }
    }

    @Test
    void duckDbReadsTheParquetFileAndItIsCompressedWithSnappy() throws SQLException {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
            String file = "'" + folder.resolve("events.parquet") + "'";
            assertThat(number(duck, "select count(*) from " + file)).isEqualTo(FACTS);
            assertThat(number(duck, "select count(distinct reporter) from " + file))
                    .isEqualTo(30);
            assertThat(number(
                            duck,
                            "select count(*) from " + file + " where fact = 'evaluation.issue-closed' and solved"))
                    .isEqualTo(24);
            assertThat(
                            number(
                                    duck,
                                    "select count(*) from " + file
                                            + " where happened_at >= '2026-05-20T01:28:20Z' and happened_at < '2026-05-20T01:56:40Z'"))
                    .isEqualTo(3);
            assertThat(number(
                            duck, "select count(*) from parquet_metadata(" + file + ") where compression <> 'SNAPPY'"))
                    .isZero();
            assertThat(
                            number(
                                    duck,
                                    "select count(*) from (select * from " + file + " p join '"
                                            + folder.resolve("events.csv")
                                            + "' c using (ledger_index) where p.sub_class is distinct from c.sub_class or p.finish_by is distinct from c.finish_by)"))
                    .as("rows that the CSV file tells otherwise")
                    .isZero();
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (ResultSet row = connection.createStatement().executeQuery(sql)) {
            return row.next() ? row.getLong(1) : -1;
        }
    }
}
