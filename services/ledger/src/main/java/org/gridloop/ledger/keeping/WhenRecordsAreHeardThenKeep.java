package org.gridloop.ledger.keeping;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gridloop.backbone.log.Connector;
import org.gridloop.backbone.log.Gathered;
import org.gridloop.backbone.log.IssueLog;
import org.gridloop.backbone.log.LogReader;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.backbone.time.Beat;
import org.gridloop.backbone.time.GivingWay;
import org.gridloop.ledger.keeping.LedgerTable.Position;
import org.gridloop.ledger.proof.LedgerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps batch after batch, each in one transaction together with the offsets it goes on from. A ledger skips nothing: whatever is in the way is waited for, and shows in the readiness.
 */
@ApplicationScoped
@Default
@Identifier("keeping")
class WhenRecordsAreHeardThenKeep implements KafkaConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(WhenRecordsAreHeardThenKeep.class);
    private static final String CHANNEL = "issue-events";
    private static final Beat BEAT = new Beat(Duration.ofMillis(50), 2, Duration.ofMillis(500));
    private static final int FULL_BATCH = 2000;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final DataSource source;
    private final IssueLog log;
    private final Keeper keeper;
    private final KafkaClientService clients;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("keeping").daemon().factory());
    private final GivingWay others = GivingWay.last(BEAT);
    private final Gathered<LedgerRecord> gathered = new Gathered<>(2 * FULL_BATCH);
    private volatile @Nullable Throwable broken;
    private volatile @Nullable String waitingFor = "not yet in the group";

    @Inject
    WhenRecordsAreHeardThenKeep(DataSource source, IssueLog log, Keeper keeper, KafkaClientService clients) {
        this.source = source;
        this.log = log;
        this.keeper = keeper;
        this.clients = clients;
    }

    /** Before the channel subscribes, so that it finds the topic; a log that does not answer yet is met there again. */
    void topic(@Observes @Priority(1) StartupEvent event) {
        try {
            log.ensureTopic();
        } catch (KafkaException e) {
            LOG.warnf("the log does not answer yet: %s", e.getClass().getSimpleName());
        }
    }

    /** Before the channel is closed: what is not done is not acknowledged. */
    void stop(@Observes @Priority(1) ShutdownEvent event) {
        thread.shutdownNow();
    }

    @Nullable
    String waitingFor() {
        return waitingFor;
    }

    @Incoming(CHANNEL)
    CompletionStage<Void> keep(ConsumerRecords<byte[], byte[]> batch) {
        Throwable why = broken;
        if (why != null) {
            return CompletableFuture.failedFuture(why);
        }
        List<LedgerRecord> records = new ArrayList<>(batch.count());
        for (ConsumerRecord<byte[], byte[]> one : batch) {
            records.add(record(one));
        }
        CompletableFuture<Void> more = gathered.add(records);
        thread.execute(this::keepWhatGathered);
        Connector.restUntil(clients.getConsumer(CHANNEL), more);
        return more;
    }

    private void keepWhatGathered() {
        try {
            long begun = System.nanoTime();
            List<LedgerRecord> records = gathered.take(FULL_BATCH);
            if (broken == null && !records.isEmpty()) {
                insist(() -> Rows.inTransaction(source, tx -> keeper.keep(tx, records)));
                boolean full = records.size() == FULL_BATCH;
                others.restAfter(begun, full ? GivingWay.Load.FULL : GivingWay.Load.LITTLE, records.size());
                if (full) {
                    thread.execute(this::keepWhatGathered);
                }
            }
        } catch (RuntimeException | Error e) {
            // What was taken is kept after a restart: nothing may be kept past it.
            broken = e;
            waitingFor = e.getClass().getSimpleName();
        }
    }

    /** The ledger goes on where it is, not where the group was: its own rows know best. */
    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        insist(() -> settle(consumer, partitions));
        LOG.infof("keeping: %d partitions assigned", partitions.size());
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        Set<Integer> gone = partitions.stream().map(TopicPartition::partition).collect(Collectors.toSet());
        gathered.drop(record -> gone.contains(record.partition()));
    }

    private void settle(Consumer<?, ?> consumer, Collection<TopicPartition> assigned) {
        if (assigned.isEmpty()) {
            return;
        }
        try (LogReader reader = log.reader()) {
            for (TopicPartition partition : assigned) {
                Optional<Position> mine = Rows.reading(source, tx -> LedgerTable.position(tx, partition.partition()));
                if (mine.isEmpty()) {
                    consumer.seekToBeginning(List.of(partition));
                } else if (isStillThere(reader, partition, mine.get())) {
                    consumer.seek(partition, mine.get().nextOffset());
                } else {
                    LOG.warnf(
                            "partition %d lost what was kept last: hearing it from its beginning",
                            partition.partition());
                    consumer.seekToBeginning(List.of(partition));
                }
            }
        }
    }

    private static boolean isStillThere(LogReader reader, TopicPartition partition, Position mine) {
        return reader.at(partition, mine.nextOffset() - 1)
                .filter(found -> found.offset() == mine.nextOffset() - 1)
                .filter(found -> Arrays.equals(record(found).leaf(), mine.lastLeaf()))
                .isPresent();
    }

    private static LedgerRecord record(ConsumerRecord<byte[], byte[]> heard) {
        List<LedgerRecord.Header> headers = new ArrayList<>();
        for (Header header : heard.headers()) {
            headers.add(new LedgerRecord.Header(header.key(), header.value()));
        }
        return new LedgerRecord(
                heard.partition(), heard.offset(), heard.timestamp(), heard.key(), headers, heard.value());
    }

    private void insist(Runnable work) {
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                work.run();
                waitingFor = null;
                return;
            } catch (RuntimeException e) {
                // Messages of exceptions may quote what people wrote.
                String why = e.getClass().getSimpleName();
                if (!why.equals(waitingFor)) {
                    LOG.warnf("keeping: waiting, %s%s", why, place(e));
                }
                waitingFor = why;
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the service is going down", e);
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private static String place(RuntimeException e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String state = root instanceof java.sql.SQLException sql ? " SQLSTATE " + sql.getSQLState() : "";
        return state
                + Arrays.stream(root.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith("org.gridloop.ledger"))
                        .findFirst()
                        .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                        .orElse("");
    }
}
