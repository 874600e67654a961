package org.gridloop.backbone.guarding;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Masks what identifies a person in free text: mobile and fixed-line numbers (also grouped by blanks or dashes, also in
 * full-width digits) and 15- or 18-digit identity numbers. The last digits go, the first ones stay readable to a clerk.
 */
public final class Masking {

    private static final String GAP = "[ \\-\\u2010-\\u2015\\u3000]?";
    private static final String D = "[0-9\\uFF10-\\uFF19]";
    private static final Pattern IDENTITY = Pattern.compile("(?<!" + D + ")(" + D + "{6})(" + D + "{8}" + D
            + "{3}[0-9\\uFF10-\\uFF19Xx\\uFF38\\uFF58]|" + D + "{9})(?!" + D + ")");
    private static final Pattern MOBILE = Pattern.compile("(?<!" + D + ")(?:[+\\uFF0B]?[8\\uFF18][6\\uFF16]" + GAP
            + ")?([1\\uFF11][3-9\\uFF13-\\uFF19]" + D + ")" + GAP + D + "{4}" + GAP + D + "{4}(?!" + D + ")");
    private static final Pattern FIXED = Pattern.compile(
            "(?<!" + D + ")([0\\uFF10]" + D + "{2,3})" + "[ \\-\\u2010-\\u2015\\u3000]" + D + "{7,8}(?!" + D + ")");

    /** A fixed line: three digits for the city and seven. */
    private static final int SHORTEST_NUMBER = 10;

    private Masking() {}

    /** @return the text with such numbers cut to their first digits and stars */
    public static String mask(String text) {
        if (hasTooFewDigits(text)) {
            return text;
        }
        String masked = IDENTITY.matcher(text).replaceAll("$1************");
        masked = MOBILE.matcher(masked).replaceAll("$1********");
        return FIXED.matcher(masked).replaceAll("$1-*******");
    }

    /** Most texts hold no number at all, and the patterns are the dearest thing that happens to a report. */
    private static boolean hasTooFewDigits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= '0' && c <= '9') || (c >= '\uFF10' && c <= '\uFF19')) {
                digits++;
            }
        }
        return digits < SHORTEST_NUMBER;
    }

    public static @Nullable String maskIfAny(@Nullable String text) {
        return text == null ? null : mask(text);
    }
}
