package org.gridloop.backbone.log;

import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A connector that has brought more than there is room for. Left to itself it polls for nothing every 2 ms until there
 * is, which took a tenth of a processor in each service; so its thread waits instead, and looks about now and then, for
 * what it has to do for its group.
 */
public final class Connector {

    private static final long LOOKS_ABOUT_MILLIS = 100;

    private Connector() {}

    /**
     * @param connector none where it is not known yet
     * @param room completed when more may be brought
     */
    public static void restUntil(@Nullable KafkaConsumer<?, ?> connector, CompletableFuture<Void> room) {
        if (connector != null && !room.isDone()) {
            connector
                    .runOnPollingThread(consumer -> {
                        await(room);
                    })
                    .subscribe()
                    .with(looked -> restUntil(connector, room), closed -> {});
        }
    }

    private static void await(CompletableFuture<Void> room) {
        try {
            room.get(LOOKS_ABOUT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException lookAbout) {
            // what was waited for tells its owner
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
