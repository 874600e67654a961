package org.gridloop.routing.sheets;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads CSV with a header line; in UTF-8, or in GB 18030 as older spreadsheets save it. */
final class CsvSheets {

    private static final CsvMapper CSV = CsvMapper.csvBuilder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .build();

    private CsvSheets() {}

    static RawSheet read(Kind kind, byte[] body) throws UnreadableSheet {
        List<RawRow> rows = new ArrayList<>();
        try (MappingIterator<String[]> lines = CSV.readerFor(String[].class).readValues(text(body))) {
            if (!lines.hasNext()) {
                throw new UnreadableSheet("there is no header line");
            }
            TableHeader header = new TableHeader(Arrays.asList(lines.next())).with(kind.required());
            for (int number = 2; lines.hasNext(); number++) {
                RawRow row = header.row(number, Arrays.asList(lines.next()));
                if (!row.cells().isEmpty()) {
                    rows.add(row);
                }
                if (rows.size() > TableHeader.MOST_ROWS) {
                    throw new UnreadableSheet("more than " + TableHeader.MOST_ROWS + " rows");
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new UnreadableSheet("no CSV: " + e.getClass().getSimpleName());
        }
        return RawSheet.of(rows);
    }

    private static String text(byte[] body) throws UnreadableSheet {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                return charset.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            } catch (CharacterCodingException e) {
                continue;
            }
        }
        throw new UnreadableSheet("the text is neither UTF-8 nor GB 18030");
    }
}
