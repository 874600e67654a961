package org.gridloop.local.importing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of an Excel workbook, streamed: a sheet may be declared far longer than it is. */
final class XlsxSheet implements Sheet {

    private final Path file;
    private final String timeColumn;

    /** @param timeColumn header of the column whose numbers are dates as Excel counts them */
    XlsxSheet(Path file, String timeColumn) {
        this.file = file;
        this.timeColumn = timeColumn;
    }

    @Override
    public void read(Rows rows) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                ReadableWorkbook workbook = new ReadableWorkbook(in);
                Stream<Row> stream = workbook.getFirstSheet().openStream()) {
            List<String> header = new ArrayList<>();
            stream.forEach(row -> {
                List<String> cells = texts(row, header.indexOf(timeColumn));
                if (cells.stream().allMatch(String::isEmpty)) {
                    return;
                }
                if (header.isEmpty()) {
                    header.addAll(cells);
                }
                rows.row(row.getRowNum(), cells);
            });
        } catch (IOException | ExcelReaderException e) {
            throw new UnreadableFile(file + " is not an Excel workbook (.xlsx) that can be read.");
        }
    }

    private static List<String> texts(Row row, int timeColumn) {
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < row.getCellCount(); column++) {
            @Nullable Cell cell = row.getOptionalCell(column).orElse(null);
            texts.add(cell == null ? "" : text(cell, column == timeColumn).strip());
        }
        return texts;
    }

    private static String text(Cell cell, boolean isTime) {
        return switch (cell.getType()) {
            case STRING -> cell.asString();
            case NUMBER -> isTime ? time(cell) : plain(cell.asNumber());
            case BOOLEAN -> String.valueOf(cell.asBoolean());
            case FORMULA -> cell.getRawValue() == null ? "" : cell.getRawValue();
            case EMPTY, ERROR -> "";
        };
    }

    private static String time(Cell cell) {
        LocalDateTime time = cell.asDate();
        return time == null ? "" : time.toString();
    }

    /** 188006, not 188006.0 or 1.88006E5. */
    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
