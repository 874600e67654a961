package org.gridloop.chaos.teeth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gridloop.chaos.Chaos;
import org.gridloop.chaos.Outcome;
import org.gridloop.chaos.teeth.Control.Calm;
import org.gridloop.parts.GridloopHome;
import org.gridloop.parts.PartFailure;

/** Plays a short course with seeded bugs, and each course once without any. */
public final class Teeth {

    /** What is named beside bugs to have the courses without any. */
    public static final String CONTROL = "control";

    private static final String WANTED = ".wanted";

    private final Path data;
    private final int portBase;
    private final Path agent;
    private final Consumer<String> say;

    private Teeth(Path data, int portBase, Path agent, Consumer<String> say) {
        this.data = data;
        this.portBase = portBase;
        this.agent = agent;
        this.say = say;
    }

    /**
     * @param data a folder of its own, emptied before each course
     * @param only names of bugs and {@link #CONTROL}; empty for all of them
     * @throws IllegalArgumentException when one of them is no name
     */
    public static TeethReport play(Path data, int portBase, List<String> only, Consumer<String> say) throws Exception {
        Path agent = GridloopHome.find().resolve("deploy/teeth/target/teeth.jar");
        if (!Files.exists(agent)) {
            throw new PartFailure("The seeded bugs are not built: run ./mvnw -pl deploy/teeth package");
        }
        Set<Tooth> chosen = chosen(only);
        boolean withControl = only.isEmpty() || only.contains(CONTROL);
        Teeth teeth = new Teeth(data, portBase, agent, say);
        Control control = withControl ? teeth.control(chosen) : null;
        List<Bitten> bugs = new ArrayList<>();
        for (Set<Tooth> together : Tooth.suites(chosen)) {
            bugs.addAll(teeth.bite(together));
        }
        return TeethReport.of(bugs, control);
    }

    static Set<Tooth> chosen(List<String> only) {
        if (only.isEmpty()) {
            return EnumSet.allOf(Tooth.class);
        }
        Set<Tooth> chosen = EnumSet.noneOf(Tooth.class);
        only.stream().filter(name -> !name.equals(CONTROL)).map(Tooth::named).forEach(chosen::add);
        return chosen;
    }

    private Control control(Set<Tooth> teeth) throws InterruptedException {
        Set<Course> courses = EnumSet.noneOf(Course.class);
        teeth.forEach(tooth -> courses.add(tooth.course()));
        if (courses.isEmpty()) {
            courses.addAll(Arrays.asList(Course.values()));
        }
        Map<String, Calm> calm = new TreeMap<>();
        for (Course course : courses) {
            say.accept("without any bug: " + course.code());
            long begun = System.nanoTime();
            Calm one;
            try {
                Outcome outcome = Chaos.play(course.scenario(data, portBase, Map.of()), say);
                keep(CONTROL + "-" + course.code());
                List<String> broken = List.copyOf(outcome.findings().broken().keySet());
                one = new Calm(broken, outcome.lives(), seconds(begun), "");
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                one = new Calm(List.of(), 0, seconds(begun), String.valueOf(e));
            }
            calm.put(course.code(), one);
            say.accept(one.isClean() ? "clean, as it must be" : "NOT clean: " + one);
        }
        return Control.of(calm);
    }

    private List<Bitten> bite(Set<Tooth> together) throws InterruptedException {
        Path bites = data.resolve("bites");
        Map<String, List<String>> options = new TreeMap<>();
        for (Tooth tooth : together) {
            say.accept("seeded bug " + tooth.code() + ": " + tooth.sentence());
            options.computeIfAbsent(tooth.service().partName(), service -> new ArrayList<>())
                    .add("-javaagent:" + agent + "=" + tooth.code() + "@" + bites.resolve(tooth.code()));
        }
        Course course = together.iterator().next().course();
        List<String> names = together.stream().map(Tooth::code).toList();
        long begun = System.nanoTime();
        List<Bitten> bitten = new ArrayList<>();
        try {
            Outcome outcome = Chaos.play(course.scenario(data, portBase, options), say);
            keep(String.join("+", names));
            Set<String> broken = outcome.findings().broken().keySet();
            for (Tooth tooth : together) {
                bitten.add(judged(tooth, broken, notPutIn(bites.resolve(tooth.code())), seconds(begun)));
            }
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            bitten.clear();
            together.forEach(
                    tooth -> bitten.add(missed(tooth, List.of(), seconds(begun), "it could not be played: " + e)));
        }
        bitten.replaceAll(one -> one.beside(
                names.stream().filter(name -> !name.equals(one.name())).toList()));
        bitten.forEach(one -> say.accept(
                one.caught()
                        ? one.name() + " is caught by " + String.join(", ", one.by())
                        : one.name() + " is NOT caught: " + one.why()));
        return bitten;
    }

    /** @param notPutIn what the bug was to change and did not */
    static Bitten judged(Tooth tooth, Set<String> broken, Set<String> notPutIn, long seconds) {
        List<String> by = tooth.invariants().stream().filter(broken::contains).toList();
        List<String> also = broken.stream().filter(name -> !by.contains(name)).toList();
        if (!notPutIn.isEmpty()) {
            return missed(tooth, also, seconds, "it was not put in: " + notPutIn);
        }
        if (by.isEmpty()) {
            return missed(tooth, also, seconds, "none of " + tooth.invariants() + " was found broken");
        }
        return new Bitten(tooth.code(), tooth.sentence(), true, by, also, List.of(), seconds, "");
    }

    private static Bitten missed(Tooth tooth, List<String> also, long seconds, String why) {
        return new Bitten(tooth.code(), tooth.sentence(), false, List.of(), also, List.of(), seconds, why);
    }

    /** The agent notes what it is to change, and each class it has changed. */
    static Set<String> notPutIn(Path bites) throws IOException {
        Set<String> missing = new TreeSet<>();
        Set<String> changed = new HashSet<>();
        if (!Files.isDirectory(bites)) {
            return Set.of("the agent never ran");
        }
        try (Stream<Path> notes = Files.list(bites)) {
            for (Path note : notes.toList()) {
                String name = note.getFileName().toString();
                if (name.endsWith(WANTED)) {
                    missing.addAll(Files.readAllLines(note));
                } else {
                    changed.add(name);
                }
            }
        }
        missing.removeIf(method -> changed.contains(method.substring(0, method.lastIndexOf('.'))));
        return missing;
    }

    /** The folder is emptied for the next one. */
    private void keep(String name) throws IOException {
        Path kept = Files.createDirectories(data.resolveSibling(data.getFileName() + "-outcomes"));
        Files.copy(data.resolve("outcome.json"), kept.resolve(name + ".json"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static long seconds(long begun) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
    }
}
