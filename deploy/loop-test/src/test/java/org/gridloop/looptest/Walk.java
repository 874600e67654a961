package org.gridloop.looptest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/** One random life by the table, as a seed gives it; perhaps with one step in it that the table forbids. */
final class Walk {

    private static final int LONGEST_STRAY = 90;

    /** Facts that move nothing are taken less often: there are many of them at every point. */
    private static final int WEIGHT_OF_A_MOVE = 6;

    /** What is never filed has a short life. */
    private static final int WEIGHT_OF_FILING = 120;

    private static final String DECIDED = "evaluation.appeal-decided.v1";
    private static final String FILED = "intake.issue-filed.v1";

    /**
     * Who is about to tell the next fact, having decided it already or having still to hear what leads to it: what it, or
     * who waits for its answer, says in between is nobody's judgement here.
     */
    private static final Map<String, List<String>> SOME_TO_TELL = Map.of(
            "RELEASED", List.of("routing"),
            "WITHDRAWN", List.of("routing"),
            "FAILED", List.of("routing"),
            "REOPENED", List.of("routing"),
            "EXTENDED", List.of("routing", "response"),
            "SUSPENDING", List.of("routing", "response"),
            "RESUMING", List.of("routing", "response"),
            "W_REFUSED", List.of("routing", "response"),
            "H_REFUSED", List.of("routing", "response"),
            "CUT_OFF", List.of("response", "evaluation"));

    private static final Map<String, List<String>> ABOUT_TO_TELL = aboutToTell();

    private static Map<String, List<String>> aboutToTell() {
        Map<String, List<String>> tellers = new HashMap<>(SOME_TO_TELL);
        for (String crossed : List.of("CROSSED", "TOLD_AGAIN", "C_WAITING", "C_TOLD")) {
            tellers.put(crossed, List.of("intake", "routing", "response"));
        }
        tellers.put("FILED", List.of("routing"));
        tellers.put("CALLED", List.of("evaluation"));
        return tellers;
    }

    /** What neither the table nor the product forbids in so many words: no walk takes it, legal or not. */
    private static final Map<String, String> UNSAID = Map.of(
            "WAITING response.progress-reported.v1", "who reports progress signs by that",
            "WAITING response.handling-finished.v1", "who finishes signs by that",
            "PASSED_ON response.order-received.v1", "the order of the next unit withdraws the last by itself",
            "CLOSED_WITH routing.issue-dispatched.v1", "its filing may be heard so late; the merge is told again");

    private static final String CLOSED = "evaluation.issue-closed.v1";

    private static final Map<String, Integer> DISTANCE = distances();

    private final long seed;
    private final List<String> types = new ArrayList<>();
    private final List<String> states = new ArrayList<>(List.of("START"));
    private int illegalAt = -1;
    private String illegalType = "";
    private boolean byLimit;

    private Walk(long seed) {
        this.seed = seed;
    }

    static Walk legal(long seed) {
        Walk walk = new Walk(seed);
        walk.goOn(random(seed));
        return walk;
    }

    static Walk withOneIllegalStep(long seed) {
        RandomGenerator random = random(seed);
        Walk walk = new Walk(seed);
        walk.goOn(random);
        walk.choose(random);
        return walk;
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private void goOn(RandomGenerator random) {
        LifeAutomaton automaton = new LifeAutomaton();
        int stray = 1 + random.nextInt(LONGEST_STRAY);
        while (true) {
            boolean homewards = types.size() >= stray;
            if (automaton.mayEnd() && (homewards || random.nextInt(16) == 0)) {
                return;
            }
            List<String> candidates = automaton.accepts(DECIDED) ? List.of(DECIDED) : candidates(automaton, homewards);
            if (candidates.isEmpty()) {
                return;
            }
            String type = candidates.get(random.nextInt(candidates.size()));
            automaton.step(type);
            types.add(type);
            states.add(automaton.state());
        }
    }

    /** What may follow; on the way home only what leads there soonest. */
    private static List<String> candidates(LifeAutomaton automaton, boolean homewards) {
        String from = automaton.state();
        List<String> candidates = new ArrayList<>();
        int nearest = Integer.MAX_VALUE;
        for (String type : LegalLives.alphabet()) {
            if (!automaton.accepts(type) || isUnjudged(automaton, type)) {
                continue;
            }
            String to = LegalLives.table().getOrDefault(from, Map.of()).get(type);
            if (!homewards) {
                int weight = weight(from, to, type);
                for (int i = 0; i < weight; i++) {
                    candidates.add(type);
                }
            } else if (to != null) {
                int distance = DISTANCE.getOrDefault(to, Integer.MAX_VALUE);
                if (distance < nearest) {
                    candidates.clear();
                    nearest = distance;
                }
                if (distance == nearest) {
                    candidates.add(type);
                }
            }
        }
        return candidates;
    }

    private static int weight(String from, @Nullable String to, String type) {
        if (to == null || to.equals("CUT_OFF")) {
            return 1;
        }
        return type.equals(FILED) && from.equals("REPORTED") ? WEIGHT_OF_FILING : WEIGHT_OF_A_MOVE;
    }

    /** Whether nobody says if it may happen here. */
    private static boolean isUnjudged(LifeAutomaton automaton, String type) {
        String state = automaton.state();
        if (UNSAID.containsKey(state + " " + type) || automaton.isVotedOn(type)) {
            return true;
        }
        if (LegalLives.table().getOrDefault(state, Map.of()).containsKey(type)) {
            return false;
        }
        boolean byForceInPassing = type.equals(CLOSED) && !state.equals("START") && !LegalLives.ENDS.contains(state);
        return byForceInPassing
                || ABOUT_TO_TELL.getOrDefault(state, List.of()).stream().anyMatch(type::startsWith);
    }

    private void choose(RandomGenerator random) {
        List<String> kinds = new ArrayList<>();
        LifeAutomaton automaton = new LifeAutomaton();
        int at = random.nextInt(types.size() + 1);
        for (int i = 0; i < at; i++) {
            automaton.step(types.get(i));
        }
        for (String type : LegalLives.alphabet()) {
            if (!automaton.accepts(type) && !isUnjudged(automaton, type)) {
                kinds.add(type);
            }
        }
        illegalAt = at;
        illegalType = kinds.get(random.nextInt(kinds.size()));
        byLimit = automaton.isInTable(illegalType);
    }

    boolean automatonAcceptsEveryStep() {
        LifeAutomaton automaton = new LifeAutomaton();
        for (String type : types) {
            if (!automaton.accepts(type)) {
                return false;
            }
            automaton.step(type);
        }
        return automaton.mayEnd();
    }

    boolean automatonRefusesOnlyTheIllegalStep() {
        LifeAutomaton automaton = new LifeAutomaton();
        for (int at = 0; at <= types.size(); at++) {
            if (at == illegalAt && automaton.accepts(illegalType)) {
                return false;
            }
            if (at < types.size()) {
                if (!automaton.accepts(types.get(at))) {
                    return false;
                }
                automaton.step(types.get(at));
            }
        }
        return automaton.mayEnd();
    }

    List<String> types() {
        return types;
    }

    List<String> after(int at) {
        return types.subList(at + 1, types.size());
    }

    /** @return every step of the table it took, as state and fact */
    Set<String> stepsTaken() {
        Set<String> steps = new TreeSet<>();
        for (int at = 0; at < types.size(); at++) {
            steps.add(states.get(at) + " " + types.get(at));
        }
        return steps;
    }

    int illegalAt() {
        return illegalAt;
    }

    String illegalType() {
        return illegalType;
    }

    String stateAtIllegal() {
        return states.get(illegalAt);
    }

    /** @return whether the table has the step, and only a limit forbids it */
    boolean isIllegalByLimit() {
        return byLimit;
    }

    @Override
    public String toString() {
        String walked = "walk of -Dgridloop.walks.seed=" + seed + ": " + types;
        return illegalAt < 0 ? walked : walked + ", and at " + illegalAt + " the illegal " + illegalType;
    }

    /** How many steps of the table each state is from an end. */
    private static Map<String, Integer> distances() {
        Map<String, Integer> distances = new HashMap<>();
        LegalLives.ENDS.forEach(end -> distances.put(end, 0));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Map.Entry<String, Map<String, String>> from :
                    LegalLives.table().entrySet()) {
                for (String to : from.getValue().values()) {
                    int through = distances.getOrDefault(to, Integer.MAX_VALUE / 2) + 1;
                    if (through < distances.getOrDefault(from.getKey(), Integer.MAX_VALUE / 2)) {
                        distances.put(from.getKey(), through);
                        changed = true;
                    }
                }
            }
        }
        return distances;
    }
}
