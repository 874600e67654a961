package org.gridloop.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import org.apache.kafka.common.errors.CorruptRecordException;
import org.apache.kafka.common.record.internal.FileLogInputStream.FileChannelRecordBatch;
import org.apache.kafka.common.record.internal.FileRecords;

/**
 * What the broker writes down of its topics and their leaders. Where the same records stand in it twice, a broker that reads
 * it drops all since its latest snapshot: topics made since are gone, and leaders start again with numbers (epochs) they had
 * before, at which every consumer that has seen later ones waits for ever. So it is cut where it does not go on, before the
 * broker reads it.
 */
final class OwnLog {

    private static final String FOLDER = "__cluster_metadata-0";

    private OwnLog() {}

    /**
     * Cuts the newest file of it behind the last record that goes on from the one before. What is broken otherwise is left
     * to the broker, which cuts there itself.
     *
     * @param logs the folder of all topics
     * @return at which offset, when there was something to cut
     */
    static Optional<Long> cutWhereItRepeats(Path logs) throws IOException {
        Optional<Path> newest = newest(logs.resolve(FOLDER));
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        try (FileRecords records = FileRecords.open(newest.get().toFile(), true)) {
            long next = 0;
            for (FileChannelRecordBatch batch : records.batches()) {
                if (batch.baseOffset() < next) {
                    records.truncateTo(batch.position());
                    records.flush();
                    return Optional.of(next);
                }
                next = batch.nextOffset();
            }
        } catch (CorruptRecordException theBrokersOwnToCut) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<Path> newest(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .max(Comparator.comparing(file -> file.getFileName().toString()));
        }
    }
}
