package org.gridloop.intake.texts;

import org.gridloop.backbone.guarding.Masking;
import org.jspecify.annotations.Nullable;

/** Rids texts of what no person typed and no database stores: control characters and halves of characters. */
public final class Readable {

    private static final char REPLACEMENT = '\uFFFD';

    private Readable() {}

    public static String text(String given) {
        for (int i = 0; i < given.length(); i++) {
            char c = given.charAt(i);
            if (isControl(c) || Character.isSurrogate(c)) {
                return rewritten(given);
            }
        }
        return given;
    }

    public static @Nullable String textIfAny(@Nullable String given) {
        return given == null ? null : text(given);
    }

    /** @return as it may stand in a fact: readable, phone and id numbers masked */
    public static String masked(String given) {
        return Masking.mask(text(given));
    }

    public static @Nullable String maskedIfAny(@Nullable String given) {
        return given == null || given.isBlank() ? null : masked(given);
    }

    private static String rewritten(String given) {
        StringBuilder kept = new StringBuilder(given.length());
        given.codePoints().filter(c -> !isControl(c)).forEach(c -> {
            boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            kept.appendCodePoint(half ? REPLACEMENT : c);
        });
        return kept.toString();
    }

    private static boolean isControl(int c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t';
    }
}
