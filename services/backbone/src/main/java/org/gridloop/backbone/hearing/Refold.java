package org.gridloop.backbone.hearing;

import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.gridloop.backbone.log.IssueLog;
import org.gridloop.backbone.log.LogReader;
import org.gridloop.backbone.showing.Rows;

/**
 * Views folded once more from the beginning of the log, by the code that hears it, into whatever tables the connection
 * sees under their names: what came twice is dropped, what came too early waits, what cannot be folded is parked, all as
 * it was when it was heard. For one thread.
 */
public final class Refold {

    /** What hearing writes down beside the views' own tables. */
    public static final List<String> NOTES = List.of("heard", "view_position", "parked_issue", "parked_record");

    /** Of these, the one that says which facts were heard. */
    public static final String HEARD = "heard";

    /** Where nothing else is done: an issue's row is written seldom. */
    public static final int LARGE_BATCH = 8_000;

    /** Where it has to fit beside what a service does otherwise. */
    public static final int SMALL_BATCH = 1_000;

    /** Told after each batch, on the thread that folds. */
    @FunctionalInterface
    public interface AfterBatch {
        /** @param records how many were read since the beginning */
        void done(long records) throws SQLException;
    }

    private final Rows tx;
    private final Hearers hearers;
    private final Predicate<Heard> wanted;
    private final int batchSize;
    private final Map<Integer, Long> next = new TreeMap<>();
    private long records;

    /** @param wanted which facts are folded; by the others it is as if they had never been told */
    public Refold(Rows tx, Collection<View> views, Predicate<Heard> wanted, int batchSize) {
        this.tx = tx;
        this.hearers = new Hearers(List.copyOf(views), List.of());
        this.wanted = wanted;
        this.batchSize = batchSize;
    }

    /** @return by partition, the offset of the first record that is not folded yet */
    public Map<Integer, Long> next() {
        return Map.copyOf(next);
    }

    /** @return by partition, how far the views of the service have heard, as they stand in this schema */
    public static Map<Integer, Long> heardTo(Rows rows, String schema) throws SQLException {
        return HeardTable.nextOffsets(rows, schema);
    }

    /** From here to the end of the transaction nobody hears or re-drives records of these partitions. */
    public static void holdBackHearing(Rows tx, Collection<Integer> partitions) throws SQLException {
        Notebook.IN_TABLES.heard().lock(tx, new TreeSet<>(partitions));
    }

    /** Folds on up to but not including these offsets, as far as the log has them. @return how many records it read */
    public long until(LogReader log, Map<Integer, Long> to, AfterBatch afterBatch) throws SQLException {
        long before = records;
        try (ReadAhead ahead = new ReadAhead(sink -> read(log, to, sink), batchSize)) {
            for (List<Reading> batch = ahead.take(); !batch.isEmpty(); batch = ahead.take()) {
                fold(batch);
                records += batch.size();
                afterBatch.done(records);
            }
        }
        to.forEach((partition, end) -> next.merge(partition, 0L, Math::max));
        return records - before;
    }

    /** One partition after the other: the facts of an issue come closer together, and its row is written less often. */
    private void read(LogReader log, Map<Integer, Long> to, ReadAhead.Sink sink) {
        Map<Integer, Long> from = new HashMap<>(next);
        new TreeMap<>(to).forEach((partition, end) -> {
            TopicPartition place = new TopicPartition(IssueLog.TOPIC, partition);
            log.scan(
                    Map.of(place, from.getOrDefault(partition, 0L)),
                    Map.of(place, end),
                    (ConsumerRecord<byte[], byte[]> record) -> sink.put(Reading.of(Entry.of(record))));
        });
    }

    private void fold(List<Reading> batch) throws SQLException {
        List<Reading> chosen = new ArrayList<>(batch.size());
        for (Reading reading : batch) {
            next.put(reading.entry().partition(), reading.entry().offset() + 1);
            if (!(reading instanceof Reading.Readable readable) || wanted.test(readable.heard())) {
                chosen.add(reading);
            }
        }
        if (chosen.isEmpty()) {
            return;
        }
        Savepoint before = tx.connection().setSavepoint();
        try {
            BatchInViews.fold(tx, Notebook.IN_TABLES, hearers, chosen, false);
            tx.connection().releaseSavepoint(before);
        } catch (SQLException | RuntimeException | LinkageError | StackOverflowError e) {
            if (Failure.isPassing(e)) {
                throw e;
            }
            tx.connection().rollback(before);
            BatchInViews.fold(tx, Notebook.IN_TABLES, hearers, chosen, true);
        }
    }
}
