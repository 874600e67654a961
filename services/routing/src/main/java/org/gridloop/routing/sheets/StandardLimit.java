package org.gridloop.routing.sheets;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A handling limit as filing standards write it: 工作时 and 小时 are office hours, 工作日 and 天 working days of eight;
 * 紧急工作时 runs day and night.
 *
 * @param urgent whether it runs day and night
 */
record StandardLimit(int minutes, boolean urgent) {

    private static final Pattern LIMIT = Pattern.compile("(\\d{1,3})(紧急)?(工作时|小时|工作日|天|日)");
    private static final int HOUR = 60;
    private static final int WORKING_DAY = 8 * HOUR;

    /** Words that are no limit. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;
        private final RowReason reason;

        Unreadable(RowReason reason) {
            super(reason.code());
            this.reason = reason;
        }

        RowReason reason() {
            return reason;
        }
    }

    static StandardLimit parse(String words) throws Unreadable {
        Matcher matcher = LIMIT.matcher(words.strip());
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) == 0) {
            throw new Unreadable(RowReason.UNREADABLE_LIMIT);
        }
        boolean urgent = matcher.group(2) != null;
        boolean hours = matcher.group(3).equals("工作时") || matcher.group(3).equals("小时");
        if (urgent && !hours) {
            throw new Unreadable(RowReason.UNCLEAR_UNIT_OF_LIMIT);
        }
        return new StandardLimit(Integer.parseInt(matcher.group(1)) * (hours ? HOUR : WORKING_DAY), urgent);
    }
}
