package org.gridloop.local.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
import org.gridloop.events.IntakeEvent.IssueMerged;
import org.gridloop.events.IntakeEvent.IssueReported;
import org.gridloop.events.ResponseEvent.ReturnRequested;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.Tier;
import org.gridloop.local.demo.Standing.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What became of the issues of a run, counted from the log.
 *
 * @param returned issues that a unit asked to give back
 * @param reworked issues of which a check failed
 * @param rejected not accepted
 * @param merged issues that were merged into another at some time
 * @param byTier closed issues by the tier that owned them at the end
 * @param events facts about these issues
 * @param facts how many of each kind
 * @param failed ids of issues without a legal end
 * @param whole what was seen beside the lives of the issues; none before the end
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
        int voided,
        int withdrawn,
        int merged,
        int seconds,
        int events,
        @JsonProperty("by_tier") Map<String, Integer> byTier,
        Map<String, Integer> facts,
        List<String> failed,
        @JsonUnwrapped @Nullable Whole whole) {

    /**
     * What a run shows beyond single lives.
     *
     * @param timeScale how many times as fast as real time the domain's time ran
     * @param scenes scripts that were played, by name
     * @param broken scripts that could not be played to their end, and why
     * @param missing facts that should have been told and were not
     * @param lights how many issues were shown in each colour at some time
     * @param boards whether the streets add up to the district
     */
    record Whole(
            @JsonProperty("time_scale") double timeScale,
            List<String> scenes,
            Map<String, String> broken,
            @JsonProperty("missing_facts") List<String> missing,
            Map<String, Integer> lights,
            BoardSums.Found boards) {

        /** @return what is wrong with it, in words for the one who looks on */
        List<String> faults(boolean everyLight) {
            List<String> faults = new ArrayList<>();
            broken.forEach((scene, why) -> faults.add("The scene " + scene + " broke off: " + why));
            missing.forEach(fact -> faults.add("Never told: " + fact));
            if (everyLight) {
                Lights.COLOURS.stream()
                        .filter(colour -> !colour.equals("grey") && lights.getOrDefault(colour, 0) == 0)
                        .forEach(colour -> faults.add("Never shown: a " + colour + " light"));
            }
            if (!boards.agree()) {
                faults.add(
                        boards.looks() == 0
                                ? "The boards never stood still long enough to be added up"
                                : "The boards of the streets do not add up to the district's");
            }
            return faults;
        }
    }

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
                at(all, Stage.VOIDED),
                at(all, Stage.TAKEN_BACK),
                having(all, IssueMerged.class),
                seconds,
                facts.values().stream().mapToInt(Integer::intValue).sum(),
                byTier,
                facts,
                tales.keySet().stream().filter(hasEnded.negate()).sorted().toList(),
                null);
    }

    Outcome with(Whole seen) {
        return new Outcome(
                reported,
                filed,
                dispatched,
                returned,
                reworked,
                reopened,
                closed,
                rejected,
                voided,
                withdrawn,
                merged,
                seconds,
                events,
                byTier,
                facts,
                failed,
                seen);
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
        rows.put("voided", voided);
        rows.put("withdrawn", withdrawn);
        rows.put("merged", merged);
        rows.put("seconds", seconds);
        rows.put("events", events);
        rows.put("kinds of facts", facts.size());
        if (whole != null) {
            whole.lights().forEach((colour, count) -> rows.put("  shown " + colour, count));
        }
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
