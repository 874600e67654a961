package org.gridloop.routing.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads workbooks: the first sheet, its first row the header. */
final class XlsxSheets {

    /** A workbook is a zip: a small one can hold more than there is memory for. */
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private XlsxSheets() {}

    /** A row of a workbook, with its number. */
    record Line(int number, List<String> cells) {}

    /** A sheet of a workbook. */
    record Table(String name, List<Line> lines) {}

    static RawSheet read(Kind kind, byte[] body) throws UnreadableSheet {
        List<Line> lines = tables(body).getFirst().lines();
        if (lines.isEmpty()) {
            throw new UnreadableSheet("the first sheet is empty");
        }
        TableHeader header = new TableHeader(lines.getFirst().cells()).with(kind.required());
        List<RawRow> rows = new ArrayList<>();
        for (Line line : lines.subList(1, lines.size())) {
            RawRow row = header.row(line.number(), line.cells());
            if (!row.cells().isEmpty()) {
                rows.add(row);
            }
        }
        return RawSheet.of(rows);
    }

    /** @return all sheets, at least one */
    static List<Table> tables(byte[] body) throws UnreadableSheet {
        refuseWhatGrows(body);
        List<Table> tables = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(body))) {
            for (Sheet sheet : book.getSheets().toList()) {
                tables.add(new Table(sheet.getName(), lines(sheet)));
            }
        } catch (IOException | RuntimeException e) {
            throw new UnreadableSheet("no workbook: " + e.getClass().getSimpleName());
        }
        if (tables.isEmpty()) {
            throw new UnreadableSheet("the workbook has no sheet");
        }
        return tables;
    }

    private static List<Line> lines(Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.limit(TableHeader.MOST_ROWS)
                    .map(row -> new Line(row.getRowNum(), cells(row)))
                    .toList();
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            cells.add(cell == null ? "" : text(cell));
        }
        return cells;
    }

    /** Numbers as they are typed: 1 is 1, not 1.0. */
    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal number = cell.asNumber();
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        if (cell.getType() == CellType.BOOLEAN) {
            return cell.getText().toLowerCase(java.util.Locale.ROOT);
        }
        String text = cell.getText();
        return text == null ? "" : text.strip();
    }

    private static void refuseWhatGrows(byte[] body) throws UnreadableSheet {
        byte[] buffer = new byte[8192];
        long bytes = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    bytes += read;
                    if (bytes > MOST_BYTES) {
                        throw new UnreadableSheet("the workbook is larger than 64 MB when unpacked");
                    }
                }
            }
        } catch (IOException e) {
            throw new UnreadableSheet("no workbook: " + e.getClass().getSimpleName());
        }
        if (bytes == 0) {
            throw new UnreadableSheet("no workbook: the file is no zip");
        }
    }
}
