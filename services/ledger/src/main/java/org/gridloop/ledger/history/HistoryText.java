package org.gridloop.ledger.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloop.ledger.history.History.Cause;
import org.gridloop.ledger.history.History.Deadline;
import org.gridloop.ledger.history.History.Entry;
import org.gridloop.ledger.history.History.Who;
import org.jspecify.annotations.Nullable;

/** A history as a page of text for a person. */
final class HistoryText {

    private final Stories stories;
    private final Names names;

    HistoryText(Stories stories, Names names) {
        this.stories = stories;
        this.names = names;
    }

    String of(History history) {
        StringBuilder page = new StringBuilder();
        page.append("问题 Issue ").append(history.issueId()).append('\n');
        first(history.entries(), "title")
                .ifPresent(title -> page.append("“").append(title).append("”\n"));
        first(history.entries(), "ticket")
                .ifPresent(ticket -> page.append("单号 ticket ").append(ticket).append('\n'));
        page.append(history.entries().size()).append(" 条事实 facts");
        Instant asOf = history.asOf();
        if (asOf != null) {
            page.append("，截至 as of ")
                    .append(stories.time(asOf))
                    .append(" (")
                    .append(history.axis())
                    .append(')');
        }
        page.append("，时区 times in ").append(names.zone()).append("\n");
        Map<Long, Integer> numbers = new HashMap<>();
        for (Entry entry : history.entries()) {
            numbers.put(entry.index(), numbers.size() + 1);
            append(page, entry, numbers);
        }
        page.append("\n依据 stands on: ");
        history.standsOn()
                .forEach((partition, offset) -> page.append("partition ")
                        .append(partition)
                        .append(" to offset ")
                        .append(offset)
                        .append(' '));
        return page.append('\n').toString();
    }

    private void append(StringBuilder page, Entry entry, Map<Long, Integer> numbers) {
        Instant at = entry.decidedAt() == null ? entry.loggedAt() : entry.decidedAt();
        page.append("\n%3d. %s  %s %s%n"
                .formatted(numbers.get(entry.index()), stories.time(at), entry.nameZh(), entry.nameEn()));
        line(page, who(entry.who(), true) + "：" + entry.zh());
        line(page, who(entry.who(), false) + ": " + entry.en());
        if (entry.validAt() != null && !entry.validAt().equals(entry.decidedAt())) {
            line(page, "事发 happened: " + stories.time(entry.validAt()));
        }
        deadline(entry.deadline()).ifPresent(text -> line(page, text));
        line(
                page,
                "起因 because of: " + cause(entry.cause(), numbers) + "  ·  记录 record " + entry.index() + ", "
                        + entry.source() + " " + entry.sequence() + ", 入账 logged " + stories.time(entry.loggedAt()));
        if (!entry.findings().isEmpty()) {
            line(page, "异常 odd: " + String.join(", ", entry.findings()));
        }
    }

    private static void line(StringBuilder page, String text) {
        page.append("     ").append(text.replace("\n", "\n     ")).append('\n');
    }

    private String who(Who who, boolean chinese) {
        String unit = who.unit();
        String role = who.role().isEmpty() ? "–" : Stories.word(who.role(), chinese);
        String name = role + " " + who.account();
        if (unit == null) {
            return name;
        }
        return chinese ? name + "，代表" + names.unit(unit) : name + " for " + names.unit(unit);
    }

    private static String cause(Cause cause, Map<Long, Integer> numbers) {
        Integer number = cause.index() == null ? null : numbers.get(cause.index());
        if (number != null) {
            return "第 " + number + " 条 no. " + number;
        }
        return switch (cause.kind()) {
            case "request" -> "其请求 a request of theirs";
            default -> cause.id().isEmpty() ? "–" : cause.id();
        };
    }

    private Optional<String> deadline(@Nullable Deadline deadline) {
        if (deadline == null) {
            return Optional.empty();
        }
        return Optional.of("时限 deadline: 签收 sign by " + time(deadline.signBy()) + "，办结 finish by "
                + time(deadline.finishBy()) + "（" + deadline.why()
                + (deadline.calendarVersion() == null ? "" : "，日历 calendar " + deadline.calendarVersion()) + "）");
    }

    private String time(@Nullable Instant instant) {
        return instant == null ? "–" : stories.time(instant);
    }

    private static Optional<String> first(List<Entry> entries, String component) {
        return entries.stream()
                .map(Entry::data)
                .map(data -> data.path(component))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .findFirst();
    }
}
