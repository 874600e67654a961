package org.gridloop.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.EvaluationEvent.CallbackRecorded;
import org.gridloop.events.EvaluationEvent.CheckAssigned;
import org.gridloop.events.EvaluationEvent.CheckPassed;
import org.gridloop.events.EvaluationEvent.IssueClosed;
import org.gridloop.events.EventRegistry;
import org.gridloop.events.IntakeEvent.IssueFiled;
import org.gridloop.events.IntakeEvent.IssueReported;
import org.gridloop.events.ResponseEvent.DispatchSignedFor;
import org.gridloop.events.ResponseEvent.HandlingFinished;
import org.gridloop.events.ResponseEvent.OrderReceived;
import org.gridloop.events.RoutingEvent.IssueDispatched;

/**
 * Which scripts are played: as many as leave most of the issues to their ordinary lives.
 *
 * @param scripts with their reports, in the order of the sample
 * @param left scripts for which there are too few issues, or whose deadlines would not pass
 */
record Casting(Map<Script, List<SceneReport>> scripts, List<String> left) {

    /** The facts of every life that ends well. */
    static final List<Class<? extends DomainEvent>> OF_EVERY_LIFE = List.of(
            IssueReported.class,
            IssueFiled.class,
            IssueDispatched.class,
            OrderReceived.class,
            DispatchSignedFor.class,
            HandlingFinished.class,
            CheckAssigned.class,
            CheckPassed.class,
            CallbackRecorded.class,
            IssueClosed.class);

    /** So many issues live without a script before the first one is played, and then three for each with one. */
    private static final int ORDINARY_FIRST = 20;

    private static final int ONE_OF = 4;
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Script> allScripts() {
        return Stream.of(DeskScripts.all(), OrderScripts.all(), OfficeScripts.all(), EndScripts.all())
                .flatMap(List::stream)
                .toList();
    }

    static Casting none() {
        return new Casting(Map.of(), List.of());
    }

    /**
     * @param folder of the sample district; one without scenes has none played
     * @param issues how many there are in all
     * @param fastClock whether deadlines pass while the demo runs
     * @param name makes external numbers this run's own
     */
    static Casting of(Path folder, int issues, boolean fastClock, String name, Instant now) {
        Map<String, List<SceneReport>> given = given(folder.resolve("scenes.jsonl"), name, now);
        Map<Script, List<SceneReport>> cast = new LinkedHashMap<>();
        List<String> left = new ArrayList<>();
        int room = (issues - ORDINARY_FIRST) / ONE_OF;
        for (Map.Entry<String, List<SceneReport>> scene : given.entrySet()) {
            Script script = named(scene.getKey());
            int needed = scene.getValue().size();
            if (needed <= room && (fastClock || !script.needsFastClock())) {
                cast.put(script, scene.getValue());
                room -= needed;
            } else {
                left.add(script.name());
            }
        }
        return new Casting(cast, left);
    }

    List<SceneReport> reports() {
        return scripts.values().stream().flatMap(List::stream).toList();
    }

    /** @return by simple name, the facts that must have been told in the end */
    Set<String> expected() {
        Set<String> facts = new TreeSet<>();
        if (!scripts.isEmpty()) {
            OF_EVERY_LIFE.forEach(fact -> facts.add(fact.getSimpleName()));
            scripts.keySet().forEach(script -> script.facts().forEach(fact -> facts.add(fact.getSimpleName())));
        }
        return facts;
    }

    /** Whether every fact there is will be told, and every light shown. */
    boolean isWhole() {
        return expected().size() == EventRegistry.all().size();
    }

    private static Script named(String name) {
        return allScripts().stream()
                .filter(script -> script.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("scenes.jsonl names a scene that nobody plays: " + name));
    }

    private static Map<String, List<SceneReport>> given(Path file, String name, Instant now) {
        Map<String, List<SceneReport>> given = new LinkedHashMap<>();
        if (!Files.exists(file)) {
            return given;
        }
        try {
            for (String line : Files.readAllLines(file)) {
                JsonNode scene = JSON.readTree(line);
                ObjectNode report = (ObjectNode) scene.path("report");
                report.put("externalId", name + "/" + report.path("externalId").asText());
                Reports.notInTheFuture(report, now);
                SceneReport read = new SceneReport(
                        scene.path("scene").asText(), scene.path("fileAs").asText(""), report);
                given.computeIfAbsent(read.scene(), s -> new ArrayList<>()).add(read);
            }
            return given;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the scenes in " + file, e);
        }
    }
}
