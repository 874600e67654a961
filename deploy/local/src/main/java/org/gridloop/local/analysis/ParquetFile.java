package org.gridloop.local.analysis;

import com.jerolba.carpet.CarpetWriter;
import com.jerolba.carpet.ColumnNamingStrategy;
import com.jerolba.carpet.TimeUnit;
import com.jerolba.carpet.io.FileSystemOutputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.parquet.hadoop.ParquetFileWriter.Mode;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.gridloop.local.analysis.Life.Known;
import org.jspecify.annotations.Nullable;

/** Facts as a Parquet file, compressed with Snappy. Columns are those of {@link FactRow}. */
final class ParquetFile implements EventFile {

    /** Held in memory until it is whole, uncompressed. */
    private static final long ROW_GROUP_BYTES = 32L << 20;

    private final Veil veil;
    private @Nullable CarpetWriter<FactRow> rows;

    ParquetFile(Veil veil) {
        this.veil = veil;
    }

    @Override
    public void begin(Path file) throws IOException {
        rows = new CarpetWriter.Builder<>(new FileSystemOutputFile(file.toFile()), FactRow.class)
                .withWriteMode(Mode.OVERWRITE)
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .withColumnNamingStrategy(ColumnNamingStrategy.SNAKE_CASE)
                .withDefaultTimeUnit(TimeUnit.MICROS)
                .build();
    }

    @Override
    public void life(Life life) throws IOException {
        Known known = Known.NOTHING;
        for (Fact fact : life.facts()) {
            known = known.after(fact.data());
            Objects.requireNonNull(rows).write(FactRow.of(fact, known, veil));
        }
    }

    @Override
    public void end() {
        // The footer is written on closing.
    }

    @Override
    public void close() throws IOException {
        if (rows != null) {
            rows.close();
        }
    }
}
