package org.gridloop.local.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gridloop.local.importing.Read.BadRow;
import org.gridloop.local.importing.Read.Message;
import org.gridloop.parts.GridloopHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxMessagesTest {

    private static final District DISTRICT = District.read(GridloopHome.sampleDistrict());

    private static final List<Object> LABELLED = List.of("留言编号", "留言用户", "留言主题", "留言时间", "留言详情", "一级标签");
    private static final List<Object> UNLABELLED = List.of("留言编号", "留言用户", "留言主题", "留言时间", "留言详情", "反对数", "点赞数");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void aMessageBecomesAnAnonymousReportUnderItsLabelInAGridChosenByItsNumber() throws IOException {
        Path file = workbook(LABELLED, List.of(24, "U0008", " 主题 ", "2019/2/28 11:25:05", "\n\t 详情 \n", "环境保护"));

        assertThat(read(file)).singleElement().isInstanceOfSatisfying(Message.class, message -> {
            assertThat(message.row()).isEqualTo(2);
            assertThat(message.number()).isEqualTo("24");
            assertThat(message.report().toString())
                    .isEqualTo("{\"channel\":\"import\",\"externalId\":\"24\",\"title\":\"主题\",\"text\":\"详情\","
                            + "\"occurredAt\":\"2019-02-28T03:25:05Z\",\"reporter\":{\"anonymous\":true},"
                            + "\"gridCode\":\"" + new PlaceRule(DISTRICT.grids()).gridOf("24")
                            + "\",\"category\":\"E0903\"}");
        });
    }

    @Test
    void aDateCellIsReadAsADateAndANumberCellAsAWholeNumber() throws IOException {
        Path file = workbook(
                LABELLED, List.of(188006.0, "U", "主题", LocalDateTime.of(2019, 8, 23, 12, 14, 24), "详情", "交通运输"));

        assertThat(read(file)).singleElement().isInstanceOfSatisfying(Message.class, message -> {
            assertThat(message.number()).isEqualTo("188006");
            assertThat(message.report().path("occurredAt").asText()).startsWith("2019-08-23T04:14:2");
        });
    }

    @Test
    void withoutALabelAWordInTheSubjectGivesTheCategoryOrNothingDoes() throws IOException {
        Path file = workbook(
                UNLABELLED,
                List.of(1, "U", "小区附近夜间施工", "2019/8/1", "详情", 0, 3),
                List.of(2, "U", "咨询一件事", "2019/8/1", "夜间施工", 0, 3));

        assertThat(read(file))
                .extracting(read -> ((Message) read).report().path("category").asText("none"))
                .containsExactly("E0302", "none");
    }

    @Test
    void badRowsSayWhyAndTheRestGoesOn() throws IOException {
        Path file = workbook(
                LABELLED,
                List.of("", "U", "主题", "2019/8/1", "详情", "交通运输"),
                List.of(3, "U", "", "2019/8/1", "详情", "交通运输"),
                List.of(4, "U", "主题", "2019/8/1", " ", "交通运输"),
                List.of(5, "U", "主题", "yesterday", "详情", "交通运输"),
                List.of(6, "U", "主题", "2019/13/1", "详情", "交通运输"),
                List.of(7, "U", "题".repeat(201), "2019/8/1", "详情", "交通运输"),
                List.of(8, "U", "主题", "2019/8/1", "详".repeat(6999), "交通运输"),
                List.of("", "", "", "", "", ""),
                List.of(10, "U", "主题", "", "详情", "something new"));

        assertThat(read(file).stream().filter(BadRow.class::isInstance))
                .containsExactly(
                        new BadRow(2, "no number"),
                        new BadRow(3, "no title"),
                        new BadRow(4, "no text"),
                        new BadRow(5, "the time cannot be read"),
                        new BadRow(6, "the time cannot be read"),
                        new BadRow(7, "title is longer than 200 characters (it has 201)"),
                        new BadRow(8, "text is longer than 5,000 characters (it has 6,999)"));
        assertThat(read(file).stream().filter(Message.class::isInstance))
                .extracting(Read::row)
                .containsExactly(10);
    }

    @Test
    void theUserIsNotRead() throws IOException {
        Path file = workbook(LABELLED, List.of(24, "U0008-pseudonym", "主题", "2019/8/1", "详情", "环境保护"));

        assertThat(((Message) read(file).getFirst()).report().toString()).doesNotContain("U0008-pseudonym");
    }

    @Test
    void aFileOfAnotherKindIsRefusedAsAWhole() throws IOException {
        Path text = Files.writeString(folder.resolve("text.xlsx"), "not a workbook");
        Path other = workbook(List.of("a", "b"), List.of(1, 2));

        assertThatThrownBy(() -> read(text)).isInstanceOf(UnreadableFile.class).hasMessageContaining("text.xlsx");
        assertThatThrownBy(() -> read(other))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage("The file has no column for 'number'; its columns are a, b.");
    }

    private static List<Read> read(Path file) {
        List<Read> reads = new ArrayList<>();
        MessageFile.of(file, Format.MESSAGES_XLSX, null, DISTRICT).forEach(reads::add);
        return reads;
    }

    @SafeVarargs
    private Path workbook(List<Object> header, List<Object>... rows) throws IOException {
        Path file = folder.resolve("messages.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("messages");
            fill(sheet, 0, header);
            for (int i = 0; i < rows.length; i++) {
                fill(sheet, i + 1, rows[i]);
            }
        }
        return file;
    }

    private static void fill(Worksheet sheet, int row, List<Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case Number number -> sheet.value(row, column, number);
                case LocalDateTime time -> sheet.value(row, column, time);
                case Object text when !text.toString().isEmpty() -> sheet.value(row, column, text.toString());
                default -> {}
            }
        }
    }
}
