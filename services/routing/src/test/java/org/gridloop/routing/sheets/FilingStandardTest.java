package org.gridloop.routing.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gridloop.parts.GridloopHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilingStandardTest {

    private static final List<String> HEADER =
            List.of("大类代码", "大类名称", "小类代码", "小类名称", "处置单位", "主管部门", "立案条件", "结案条件", "处置时限");
    private static final byte[] SMALL = new Workbook()
            .sheet(
                    "部件",
                    List.of(
                            List.of("某市立案结案标准"),
                            HEADER,
                            List.of("1", "公用设施", "3", "雨水井盖", "排水中心、各产权单位", "城管局", "缺失", "恢复", "2紧急工作时"),
                            List.of("", "", "", "", "", "", "破损", "更换", "4小时"),
                            List.of(""),
                            List.of("", "", "04", "路灯", "各产权单位", "城管局", "不亮", "修复", "2紧急工作日")))
            .sheet(
                    "事件",
                    List.of(
                            HEADER,
                            List.of("01", "市容环境", "22", "非法伐树", "所属街办", "城管局", "砍伐", "制止", "1紧急工作时制止"),
                            List.of("", "", "", "", "", "", "受损", "恢复", "3天")))
            .bytes();

    @Test
    void everyConditionBecomesALineUnderItsSubClass() throws UnreadableSheet {
        RawSheet read = FilingStandard.read(
                Kind.CATALOGUE, SMALL, name -> name.equals("排水中心") ? Optional.of("dept-drainage") : Optional.empty());

        assertThat(read.rows())
                .extracting(
                        row -> row.cell("code"),
                        row -> row.cell("name"),
                        row -> row.cell("lead"),
                        row -> row.cell("authority"),
                        row -> row.cell("finishLimitMinutes"),
                        row -> row.cell("clock"),
                        row -> row.cell("urgency"))
                .containsExactly(
                        tuple("C0103-01", "雨水井盖：缺失", "dept-drainage", "district", "120", "continuous", "urgent"),
                        tuple("C0103-02", "雨水井盖：破损", "dept-drainage", "district", "240", "office", "general"),
                        tuple("E0122-02", "非法伐树：受损", "office", "street", "1440", "office", "general"));
        assertThat(read.refused())
                .extracting(RefusedRow::sheet, RefusedRow::row, RefusedRow::code)
                .containsExactly(tuple("部件", 6, "unclear-unit-of-limit"), tuple("事件", 2, "unreadable-limit"));
        assertThat(read.notes()).extracting(RawSheet.Note::row).containsExactly(3);
    }

    @Test
    void aFilingStandardIsACatalogueAndHasItsHeader() {
        assertThatThrownBy(() -> FilingStandard.read(Kind.UNITS, SMALL, name -> Optional.empty()))
                .isInstanceOf(UnreadableSheet.class);
        byte[] other = new Workbook().sheet("a", List.of(List.of("b"))).bytes();
        assertThatThrownBy(() -> FilingStandard.read(Kind.CATALOGUE, other, name -> Optional.empty()))
                .isInstanceOf(UnreadableSheet.class)
                .hasMessageContaining("header");
    }

    @ParameterizedTest
    @CsvSource({
        "1天,480,false",
        "15天,7200,false",
        "2工作日,960,false",
        "4小时,240,false",
        "2工作时,120,false",
        "1紧急工作时,60,true",
        "4紧急小时,240,true"
    })
    void limitsAreReadAsTheStandardWritesThem(String words, int minutes, boolean urgent)
            throws StandardLimit.Unreadable {
        assertThat(StandardLimit.parse(words)).isEqualTo(new StandardLimit(minutes, urgent));
    }

    @ParameterizedTest
    @CsvSource({
        "1紧急工作时制止,unreadable-limit",
        "2紧急工作日,unclear-unit-of-limit",
        "0天,unreadable-limit",
        "天,unreadable-limit",
        "两天,unreadable-limit",
        "1-2天,unreadable-limit"
    })
    void limitsThatSayNothingClearAreRefused(String words, String code) {
        assertThatThrownBy(() -> StandardLimit.parse(words))
                .isInstanceOfSatisfying(
                        StandardLimit.Unreadable.class,
                        e -> assertThat(e.reason().code()).isEqualTo(code));
    }

    /** A real city's standard, which may not be copied into the product. */
    @Test
    void everyRowOfARealStandardIsReadOrRefused() throws IOException, UnreadableSheet {
        Path file = GridloopHome.find().resolveSibling("shared/data/cn_standard/filing-standard.xlsx");
        assumeTrue(Files.exists(file), () -> "skipped: the real filing standard is not at " + file);

        RawSheet read = FilingStandard.read(Kind.CATALOGUE, Files.readAllBytes(file), name -> Optional.empty());

        assertThat(read.rows().size() + read.refused().size()).isEqualTo(519);
        assertThat(read.rows()).hasSize(514);
        assertThat(read.refused())
                .extracting(RefusedRow::sheet, RefusedRow::row, RefusedRow::code)
                .containsExactly(
                        tuple("事件", 3, "unclear-unit-of-limit"),
                        tuple("事件", 5, "unclear-unit-of-limit"),
                        tuple("事件", 29, "unreadable-limit"),
                        tuple("事件", 49, "unclear-unit-of-limit"),
                        tuple("事件", 51, "unclear-unit-of-limit"));
        Map<Character, Long> subClasses = read.rows().stream()
                .map(row -> row.cell("code").substring(0, 5))
                .distinct()
                .collect(Collectors.groupingBy(code -> code.charAt(0), Collectors.counting()));
        assertThat(subClasses).as("of 92 and 98; one has its only row refused").isEqualTo(Map.of('C', 92L, 'E', 97L));
        assertThat(read.rows()).extracting(row -> row.cell("code")).doesNotHaveDuplicates();
    }
}
