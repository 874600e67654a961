package org.gridloop.backbone.hearing;

import java.util.List;
import java.util.function.Supplier;

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
        var room = rounds.bring(List.of(Noted.record(2))).toCompletableFuture();
        return rounds.toCommit().isEmpty() && !room.isCompletedExceptionally()
                ? "nothing to commit"
                : "committed unheard";
    }
}
