package org.gridloop.local.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.EvaluationEvent.CheckFailed;
import org.gridloop.events.EvaluationEvent.IssueReopened;
import org.gridloop.events.IntakeEvent.IssueFiled;
import org.gridloop.events.IntakeEvent.IssueReported;
import org.gridloop.events.ResponseEvent.ReturnRequested;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.Tier;
import org.gridloop.local.demo.Standing.Stage;

/**
 * What became of the issues of a run, counted from the log.
 *
 * @param returned issues that a unit asked to give back
 * @param reworked issues of which a check failed
 * @param byTier closed issues by the tier that owned them at the end
 * @param events facts about these issues
 * @param facts how many of each kind
 * @param failed ids of issues without a legal end
 */
record Outcome(
        int reported,
        int filed,
        int dispatched,
        int returned,
        int reworked,
        int reopened,
        int closed,
        int rejected,
        int seconds,
        int events,
        @JsonProperty("by_tier") Map<String, Integer> byTier,
        Map<String, Integer> facts,
        List<String> failed) {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * @param tales by issue id
     * @param hasEnded whether an issue is where it was to go
     */
    static Outcome of(Map<String, Tale> tales, Predicate<String> hasEnded, int seconds) {
        List<Tale> all = List.copyOf(tales.values());
        Map<String, Integer> byTier = new LinkedHashMap<>();
        for (Tier tier : Tier.values()) {
            byTier.put(word(tier), 0);
        }
        Map<String, Integer> facts = new TreeMap<>();
        for (Tale tale : all) {
            tale.facts().forEach(fact -> facts.merge(fact.getClass().getSimpleName(), 1, Integer::sum));
            Tier owner = tale.standing().owner();
            if (owner != null && tale.standing().stage() == Stage.CLOSED) {
                byTier.merge(word(owner), 1, Integer::sum);
            }
        }
        return new Outcome(
                having(all, IssueReported.class),
                having(all, IssueFiled.class),
                having(all, IssueDispatched.class),
                having(all, ReturnRequested.class),
                having(all, CheckFailed.class),
                having(all, IssueReopened.class),
                at(all, Stage.CLOSED),
                at(all, Stage.NOT_ACCEPTED),
                seconds,
                facts.values().stream().mapToInt(Integer::intValue).sum(),
                byTier,
                facts,
                tales.keySet().stream().filter(hasEnded.negate()).sorted().toList());
    }

    void write(Path file) {
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            JSON.writeValue(file.toFile(), this);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    List<String> table() {
        Map<String, Integer> rows = new LinkedHashMap<>();
        rows.put("reported", reported);
        rows.put("filed", filed);
        rows.put("dispatched", dispatched);
        rows.put("returned", returned);
        rows.put("reworked", reworked);
        rows.put("reopened", reopened);
        rows.put("closed", closed);
        byTier.forEach((tier, count) -> rows.put("  by tier " + tier, count));
        rows.put("rejected", rejected);
        rows.put("seconds", seconds);
        rows.put("events", events);
        List<String> lines = new ArrayList<>();
        rows.forEach((name, count) -> lines.add(String.format(Locale.ROOT, "%-22s%,8d", name, count)));
        return lines;
    }

    private static int having(List<Tale> tales, Class<? extends DomainEvent> fact) {
        return (int) tales.stream().filter(tale -> tale.has(fact)).count();
    }

    private static int at(List<Tale> tales, Stage stage) {
        return (int)
                tales.stream().filter(tale -> tale.standing().stage() == stage).count();
    }

    private static String word(Tier tier) {
        return tier.name().toLowerCase(Locale.ROOT);
    }
}
