package org.gridloop.intake.reporting;

import org.jspecify.annotations.Nullable;

/** Rids texts of what no person typed and no database stores: control characters and halves of characters. */
final class Readable {

    private static final char REPLACEMENT = '\uFFFD';

    private Readable() {}

    static String text(String given) {
        for (int i = 0; i < given.length(); i++) {
            char c = given.charAt(i);
            if (isControl(c) || Character.isSurrogate(c)) {
                return rewritten(given);
            }
        }
        return given;
    }

    static @Nullable String textIfAny(@Nullable String given) {
        return given == null ? null : text(given);
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
