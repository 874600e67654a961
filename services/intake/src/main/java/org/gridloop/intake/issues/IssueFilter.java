package org.gridloop.intake.issues;

import static org.gridloop.backbone.deciding.Refusal.refused;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gridloop.backbone.showing.Cursor;
import org.gridloop.intake.standing.Scope;
import org.jspecify.annotations.Nullable;

/** The conditions of a list, as SQL with its parameters. Newest first. */
final class IssueFilter {

    private final List<String> conditions = new ArrayList<>();
    private final List<@Nullable Object> parameters = new ArrayList<>();

    IssueFilter(Scope scope) {
        conditions.add(scope.condition(parameters));
    }

    IssueFilter where(String column, @Nullable String value) {
        return value == null ? this : and(column + " = ?", value);
    }

    IssueFilter fastTrack(@Nullable Boolean wanted) {
        return wanted == null ? this : and("fast_track = ?", wanted);
    }

    IssueFilter gridUnder(@Nullable String prefix) {
        return prefix == null ? this : and("grid like ?", literally(prefix) + "%");
    }

    IssueFilter titleHolds(@Nullable String words) {
        return words == null ? this : and("title ilike ?", "%" + literally(words) + "%");
    }

    /** @param status one, or several parted by commas */
    IssueFilter status(@Nullable String status) {
        if (status == null) {
            return this;
        }
        try {
            List<String> wanted = Arrays.stream(status.split(",", -1))
                    .map(one -> IssueStatus.of(one.strip()).name().toLowerCase(Locale.ROOT))
                    .toList();
            return and("status = any (?)", wanted);
        } catch (IllegalArgumentException e) {
            throw refused(IssuesReason.UNKNOWN_STATUS);
        }
    }

    IssueFilter reportedFrom(@Nullable String time) {
        return time == null ? this : and("reported_at >= ?", instant(time));
    }

    IssueFilter reportedTo(@Nullable String time) {
        return time == null ? this : and("reported_at < ?", instant(time));
    }

    IssueFilter after(@Nullable String cursor) {
        if (cursor == null) {
            return this;
        }
        Cursor last = Cursor.parse(cursor);
        conditions.add("(reported_at, issue_id) < (?, ?)");
        parameters.add(last.at());
        parameters.add(last.id());
        return this;
    }

    String sql(int rows) {
        return "select * from issues where " + String.join(" and ", conditions)
                + " order by reported_at desc, issue_id desc limit " + rows;
    }

    @Nullable
    Object[] parameters() {
        return parameters.toArray();
    }

    private IssueFilter and(String condition, Object parameter) {
        if (parameter instanceof String text && text.indexOf('\0') >= 0) {
            // no text that is stored holds it, and PostgreSQL would not even be asked
            conditions.add("false");
            return this;
        }
        conditions.add(condition);
        parameters.add(parameter);
        return this;
    }

    private static String literally(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static Instant instant(String time) {
        try {
            return OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeParseException e) {
            throw refused(IssuesReason.BAD_TIME);
        }
    }
}
