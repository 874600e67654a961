package org.gridloop.backbone.calendar;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long something may take, and which clock counts it. Its words stand in facts, so they are read back as well.
 *
 * @param code of the catalogue's sub-class, or of the rule, such as {@code E0203}
 * @param office whether office hours alone count
 */
public record Limit(String code, long minutes, boolean office) {

    private static final Pattern WORDS = Pattern.compile("([^:]+): (\\d{1,9}) min, (office hours|continuous)(;.*)?");

    /** @return such as {@code E0203: 3360 min, office hours} */
    public String words() {
        return code + ": " + minutes + " min, " + (office ? "office hours" : "continuous");
    }

    /** @return the limit these words begin with, or empty when they are no limit's */
    public static Optional<Limit> parse(String words) {
        Matcher matcher = WORDS.matcher(words);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Limit(
                matcher.group(1),
                Long.parseLong(matcher.group(2)),
                matcher.group(3).equals("office hours")));
    }

    public Duration duration() {
        return Duration.ofMinutes(minutes);
    }
}
