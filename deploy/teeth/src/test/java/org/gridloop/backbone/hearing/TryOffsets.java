package org.gridloop.backbone.hearing;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;

/** What may be committed of records that were brought and not heard. */
public final class TryOffsets implements Supplier<String> {
    @Override
    public String get() {
        Noted noted = new Noted();
        Hearing hearing = new Hearing(Noted.source(), new Hearers(List.of(), List.of()), dropped -> {});
        HearingTail tail = new HearingTail(Noted.source(), noted.book(), () -> {
            throw new IllegalStateException("no log");
        });
        Rounds rounds = new Rounds(hearing, tail, new Progress());
        isAssigned(rounds);
        var room = rounds.bring(List.of(Noted.record(2))).toCompletableFuture();
        return rounds.toCommit().isEmpty() && !room.isCompletedExceptionally()
                ? "nothing to commit"
                : "committed unheard";
    }

    /** Without a consumer and a log: what is committed of partitions of others is nothing in any case. */
    private static void isAssigned(Rounds rounds) {
        try {
            Field field = Rounds.class.getDeclaredField("offsets");
            field.setAccessible(true);
            Offsets offsets = (Offsets) field.get(rounds);
            offsets.assigned(Map.of(0, new OffsetAndMetadata(0)));
            offsets.committed(offsets.toCommit());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
