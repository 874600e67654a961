package org.gridloop.backbone.refolding;

import static org.gridloop.backbone.deciding.Refusal.refused;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.gridloop.backbone.deciding.Refusal;
import org.jspecify.annotations.Nullable;

/** A time, on one of the two axes of everything that is recorded. */
public record Moment(Instant at, Axis axis) {

    /** Which times it is held against. */
    public enum Axis {
        /** what the log had by then, in real time */
        RECORDED,
        /** what was so by then, in the domain's time, whenever it was told */
        VALID
    }

    /**
     * @param asOf RFC 3339; null for now
     * @param axis {@code recorded}, the default, or {@code valid}
     * @return null for now
     * @throws Refusal when they are none of these
     */
    public static @Nullable Moment parse(@Nullable String asOf, @Nullable String axis) {
        Axis on = axis == null ? Axis.RECORDED : axis(axis);
        if (asOf == null) {
            return null;
        }
        try {
            return new Moment(OffsetDateTime.parse(asOf).toInstant(), on);
        } catch (DateTimeException e) {
            throw refused(MomentReason.UNKNOWN_TIME, asOf);
        }
    }

    private static Axis axis(String text) {
        try {
            return Axis.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw refused(MomentReason.UNKNOWN_AXIS, text);
        }
    }
}
