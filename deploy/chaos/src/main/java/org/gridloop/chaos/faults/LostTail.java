package org.gridloop.chaos.faults;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.common.record.FileLogInputStream.FileChannelRecordBatch;
import org.apache.kafka.common.record.FileRecords;
import org.apache.kafka.common.record.Record;
import org.gridloop.chaos.suite.Keeper;
import org.jspecify.annotations.Nullable;

/** A broker that comes back without the last it was told, as after a loss of power: nothing of it was on the disk yet. */
final class LostTail {

    private static final String PARTITIONS = "issue-events-";
    private static final int BATCHES = 3;

    private final Keeper broker;
    private final Path log;
    private final Set<String> issues = new TreeSet<>();

    LostTail(Keeper broker, Path data) {
        this.broker = broker;
        this.log = data.resolve("kafka").resolve("log");
    }

    /** Issues of which something was lost, so far. */
    Set<String> issues() {
        return Set.copyOf(issues);
    }

    void lose() throws IOException {
        broker.killAndStayAway();
        try (Stream<Path> folders = Files.list(log)) {
            for (Path folder : folders.filter(LostTail::isPartition).toList()) {
                cut(newest(folder));
            }
        } finally {
            broker.comeBack();
        }
    }

    private static boolean isPartition(Path folder) {
        return folder.getFileName().toString().startsWith(PARTITIONS);
    }

    private static File newest(Path folder) throws IOException {
        try (Stream<Path> segments = Files.list(folder)) {
            return segments.filter(file -> file.toString().endsWith(".log"))
                    .max(Comparator.comparing(file -> file.getFileName().toString()))
                    .orElseThrow(() -> new IOException("no segment in " + folder))
                    .toFile();
        }
    }

    private void cut(File segment) throws IOException {
        try (FileRecords records = FileRecords.open(segment)) {
            List<FileChannelRecordBatch> batches = new ArrayList<>();
            records.batches().forEach(batches::add);
            int end = records.sizeInBytes();
            for (FileChannelRecordBatch batch :
                    batches.reversed().stream().limit(BATCHES).toList()) {
                List<String> keys = keys(batch);
                if (keys.isEmpty()) {
                    break;
                }
                issues.addAll(keys);
                end = batch.position();
            }
            records.truncateTo(end);
        }
    }

    /** None when nobody would tell this batch again. */
    private static List<String> keys(FileChannelRecordBatch batch) {
        List<String> keys = new ArrayList<>();
        for (Record record : batch) {
            String key = key(record);
            if (key == null || key.startsWith("poison-")) {
                return List.of();
            }
            keys.add(key);
        }
        return keys;
    }

    private static @Nullable String key(Record record) {
        return record.hasKey() ? StandardCharsets.UTF_8.decode(record.key()).toString() : null;
    }
}
