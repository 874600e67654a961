package org.gridloop.local.importing;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Comma separated values, quoted where needed, UTF-8 with or without a byte order mark. */
final class CsvSheet implements Sheet {

    private static final CsvMapper CSV = new CsvMapper();
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Path file;

    CsvSheet(Path file) {
        this.file = file;
    }

    @Override
    public void read(Rows rows) {
        int row = 0;
        // A decoder of its own: the usual one silently replaces what is not UTF-8.
        try (Reader text = new BufferedReader(
                        new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder()));
                MappingIterator<String[]> lines = CSV.readerFor(String[].class)
                        .with(CsvParser.Feature.WRAP_AS_ARRAY)
                        .readValues(text)) {
            while (lines.hasNextValue()) {
                String[] line = lines.nextValue();
                row++;
                List<String> cells = Arrays.stream(line).map(CsvSheet::clean).toList();
                if (!cells.stream().allMatch(String::isEmpty)) {
                    rows.row(row, cells);
                }
            }
        } catch (CharacterCodingException e) {
            throw new UnreadableFile(file + " is not in UTF-8; convert it first.");
        } catch (IOException | RuntimeJsonMappingException e) {
            throw new UnreadableFile(file + " cannot be read as CSV after row " + row + ".");
        }
    }

    private static String clean(String cell) {
        String text = cell == null ? "" : cell.strip();
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }
}
