package org.gridloop.local.importing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Times as people write them: {@code 2019/2/28 11:25:05}, {@code 2019-02-28T11:25}, with or without an offset. */
final class Times {

    private static final List<DateTimeFormatter> LOCAL = List.of(
            pattern("uuuu/M/d[ H:mm[:ss]]"), pattern("uuuu-M-d[ H:mm[:ss]]"), DateTimeFormatter.ISO_LOCAL_DATE_TIME);

    private final ZoneId zone;

    /** @param zone of times that do not name their own */
    Times(ZoneId zone) {
        this.zone = zone;
    }

    Optional<Instant> read(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException withoutOffset) {
            return LOCAL.stream()
                    .flatMap(format -> local(format, text).stream())
                    .findFirst();
        }
    }

    private Optional<Instant> local(DateTimeFormatter format, String text) {
        try {
            TemporalAccessor read = format.parseBest(text, LocalDateTime::from, LocalDate::from);
            LocalDateTime time = read instanceof LocalDate day ? day.atStartOfDay() : LocalDateTime.from(read);
            return Optional.of(time.atZone(zone).toInstant());
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}
