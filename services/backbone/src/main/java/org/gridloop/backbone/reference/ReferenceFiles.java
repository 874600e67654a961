package org.gridloop.backbone.reference;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the district's reference files: CSV with a header line into records, JSON into whatever is asked for. */
@Singleton
public class ReferenceFiles {

    private static final CsvMapper CSV = CsvMapper.csvBuilder()
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.EMPTY_STRING_AS_NULL)
            .enable(com.fasterxml.jackson.databind.MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path directory;

    public ReferenceFiles(@ConfigProperty(name = "gridloop.reference.dir") Path directory) {
        this.directory = directory;
    }

    public Path file(String name) {
        return directory.resolve(name);
    }

    /**
     * @param type a record whose components are named as the columns
     * @throws UncheckedIOException when the file is missing or a row does not fit
     */
    public <T> List<T> csv(String name, Class<T> type) {
        CsvSchema schema = CsvSchema.emptySchema().withHeader();
        try (var rows =
                CSV.readerFor(type).with(schema).<T>readValues(file(name).toFile())) {
            return rows.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException("reference file " + name + ": " + e.getMessage(), e);
        }
    }

    /**
     * @return cells by column, in order; an empty cell is left out
     * @throws UncheckedIOException when the file is missing
     */
    public List<Map<String, String>> rows(String name) {
        CsvSchema schema = CsvSchema.emptySchema().withHeader();
        try (MappingIterator<Map<String, String>> read = CSV.readerForMapOf(String.class)
                .with(schema)
                .readValues(file(name).toFile())) {
            List<Map<String, String>> rows = new ArrayList<>();
            while (read.hasNext()) {
                Map<String, String> row = new HashMap<>(read.next());
                row.values().removeIf(Objects::isNull);
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("reference file " + name + ": " + e.getMessage(), e);
        }
    }

    public <T> T json(String name, Class<T> type) {
        try {
            return JSON.readValue(file(name).toFile(), type);
        } catch (IOException e) {
            throw new UncheckedIOException("reference file " + name + ": " + e.getMessage(), e);
        }
    }
}
