package org.gridloop.backbone.hearing;

import java.util.Map;
import java.util.function.Supplier;

/** The turn of a fact that was heard before. */
public final class TryHearingAgain implements Supplier<String> {
    @Override
    public String get() {
        return HeldQueue.turn(Noted.heard(1), Map.of(Noted.stream(), 1L)).name();
    }
}
