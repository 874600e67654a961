package org.gridloop.routing.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FormatTest {

    private static final Map<String, String> GAS = Map.of("id", "dept-gas", "name", "燃气公司", "feed", "true");

    @Test
    void csvIsReadWithTheNumbersOfItsRows() throws UnreadableSheet {
        RawSheet read = read(Format.CSV, "\uFEFFid,name,feed\ndept-gas,燃气公司,true\n\ndept-power,\" 供电 \",\n");

        assertThat(read.rows())
                .containsExactly(new RawRow("", 2, GAS), new RawRow("", 4, Map.of("id", "dept-power", "name", "供电")));
    }

    @Test
    void csvAsOlderSpreadsheetsSaveItIsReadAsWell() throws UnreadableSheet {
        byte[] gb = "id,name,feed\ndept-gas,燃气公司,true\n".getBytes(Charset.forName("GB18030"));

        assertThat(Format.CSV.read(Kind.UNITS, gb, name -> Optional.empty()).rows())
                .containsExactly(new RawRow("", 2, GAS));
    }

    @Test
    void jsonIsReadAsAnArrayOrWithSettings() throws UnreadableSheet {
        assertThat(read(Format.JSON, "[{\"id\":\"dept-gas\",\"name\":\"燃气公司\",\"feed\":true,\"area\":null}]")
                        .rows())
                .containsExactly(new RawRow("", 1, GAS));
        RawSheet whole = Format.JSON.read(
                Kind.CALENDAR,
                "{\"settings\":{\"zone\":\"Asia/Shanghai\"},\"rows\":[]}".getBytes(UTF_8),
                name -> Optional.empty());
        assertThat(whole.settings()).containsExactly(Map.entry("zone", "Asia/Shanghai"));
    }

    @Test
    void oneYearOfTheCalendarStandsForThatYearAlone() throws UnreadableSheet {
        RawSheet year = Format.JSON.read(
                Kind.CALENDAR,
                "{\"year\":2027,\"days\":[{\"name\":\"元旦\",\"date\":\"2027-01-01\",\"isOffDay\":true}]}"
                        .getBytes(UTF_8),
                name -> Optional.empty());

        assertThat(year.part()).isEqualTo("2027");
        assertThat(year.rows())
                .containsExactly(new RawRow(
                        "", 1, Map.of("year", "2027", "date", "2027-01-01", "name", "元旦", "isOffDay", "true")));
    }

    @Test
    void aWorkbookIsReadFromItsFirstSheet() throws UnreadableSheet {
        byte[] book = new Workbook()
                .sheet("units", List.of(List.of("id", "name", "feed"), List.of("dept-gas", "燃气公司", "true")))
                .sheet("notes", List.of(List.of("x")))
                .bytes();

        assertThat(Format.XLSX.read(Kind.UNITS, book, name -> Optional.empty()).rows())
                .containsExactly(new RawRow("", 2, GAS));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void whatIsNoneOfItsKindIsRefusedAsAWhole(Format format) {
        for (String nonsense : List.of("", "PK", "{\"a\":", "name\nx\n")) {
            assertThatThrownBy(() -> read(format, nonsense)).isInstanceOf(UnreadableSheet.class);
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            '',                   text/csv; charset=UTF-8, CSV
            '',                   application/json,        JSON
            '',                   application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, XLSX
            filing-standard-xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, FILING_STANDARD
            '',                   text/plain,              -
            ods,                  text/csv,                -
            """)
    void theFormatIsNamedOrSeenByTheMediaType(String name, String mediaType, String expected) {
        assertThat(Format.of(name, mediaType).map(Format::name)).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void aSheetIsWrittenAndReadBackWithoutLoss() {
        Sheet sheet = new Sheet(Kind.CALENDAR, Map.of("zone", "Asia/Shanghai"), List.of(Map.of("date", "2027-01-01")));

        assertThat(JsonSheets.parse(Kind.CALENDAR, JsonSheets.write(sheet))).isEqualTo(sheet);
    }

    @Test
    void twoSheetsDifferByRowsCellsAndSettings() {
        Sheet before = units(Map.of("a", "1"), GAS, Map.of("id", "dept-power", "name", "供电"));
        Sheet after =
                units(Map.of("a", "2"), Map.of("id", "dept-gas", "name", "燃气", "feed", "true"), Map.of("id", "dept-x"));

        Difference difference = Difference.between(before, after);

        assertThat(difference)
                .isEqualTo(new Difference(
                        List.of("dept-x"),
                        List.of(
                                new Difference.ChangedRow("a", Map.of("value", new Difference.Change("1", "2"))),
                                new Difference.ChangedRow(
                                        "dept-gas", Map.of("name", new Difference.Change("燃气公司", "燃气")))),
                        List.of("dept-power"),
                        0));
        assertThat(difference.isNone()).isFalse();
        assertThat(Difference.between(before, before).isNone()).isTrue();
    }

    private static RawSheet read(Format format, String text) throws UnreadableSheet {
        return format.read(Kind.UNITS, text.getBytes(UTF_8), name -> Optional.empty());
    }

    @SafeVarargs
    private static Sheet units(Map<String, String> settings, Map<String, String>... rows) {
        return new Sheet(Kind.UNITS, settings, List.of(rows));
    }
}
