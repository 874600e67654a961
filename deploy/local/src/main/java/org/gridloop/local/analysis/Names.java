package org.gridloop.local.analysis;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of ours as other tools write them. */
final class Names {

    private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern NO_LETTER = Pattern.compile("[^A-Za-z0-9]+");

    private Names() {}

    /** @return {@code dispatchNo} as {@code dispatch_no} */
    static String snake(String camel) {
        return CAPITAL.matcher(camel).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    /** @return {@code intake.issue-reported} as {@code IntakeIssueReported} */
    static String table(String wireName) {
        return Stream.of(NO_LETTER.split(wireName, -1))
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining());
    }
}
