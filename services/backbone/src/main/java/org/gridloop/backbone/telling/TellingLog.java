package org.gridloop.backbone.telling;

import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.gridloop.backbone.log.LogReading;

/** The log as the relay uses it; throws KafkaException when the brokers do not answer. */
interface TellingLog {

    /** @return {@code ce_source} of this service's facts */
    String source();

    /** @return how many partitions the log has; it is created unless it is there */
    int ensureTopic();

    LogReading reader();

    Teller teller();

    /** Sends in order, each record once. For one thread. */
    interface Teller extends AutoCloseable {

        Future<RecordMetadata> send(ProducerRecord<String, byte[]> message);

        /** Returns when everything sent has its answer. */
        void flush();

        /** @return how many connections have been lost so far: a broker that came back may have lost its tail */
        double connectionsLost();

        /** Waits for nothing. */
        @Override
        void close();
    }
}
