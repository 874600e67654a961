package org.gridloop.backbone.log;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** The log, read at given places, in no group. For one thread; throws KafkaException when the brokers do not answer. */
public interface LogReading extends AutoCloseable {

    /** @return per partition the offset its next record will get */
    Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions);

    /** @return the record at exactly this place, or empty when there is none */
    Optional<ConsumerRecord<byte[], byte[]>> at(TopicPartition partition, long offset);

    /**
     * Hands over the records from {@code from} up to but not including {@code to}, in the order of each partition, as
     * far as the log has them.
     */
    void scan(
            Map<TopicPartition, Long> from,
            Map<TopicPartition, Long> to,
            Consumer<ConsumerRecord<byte[], byte[]>> hearer);

    @Override
    void close();
}
