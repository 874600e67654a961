package org.gridloop.chaos.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Joins a service's group and leaves it again, so that the partitions go round: it takes some, and does nothing with them. */
final class Intruder {

    private static final int TIMES = 3;
    private static final int STAY_MILLIS = 1000;
    private static final int PAUSE_MILLIS = 1000;

    private Intruder() {}

    static void comeAndGo(String kafka, String group) throws InterruptedException {
        for (int time = 0; time < TIMES; time++) {
            try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                    Map.of(
                            "bootstrap.servers",
                            kafka,
                            "group.id",
                            group,
                            "enable.auto.commit",
                            false,
                            "session.timeout.ms",
                            6000),
                    new ByteArrayDeserializer(),
                    new ByteArrayDeserializer())) {
                consumer.subscribe(List.of("issue-events"));
                long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(STAY_MILLIS);
                while (System.nanoTime() < until) {
                    consumer.poll(Duration.ofMillis(100));
                }
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }
}
