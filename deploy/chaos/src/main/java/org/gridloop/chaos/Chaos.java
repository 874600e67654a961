package org.gridloop.chaos;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gridloop.chaos.checking.Checker;
import org.gridloop.chaos.checking.Findings;
import org.gridloop.chaos.faults.Faults;
import org.gridloop.chaos.faults.Recovery;
import org.gridloop.chaos.faults.Struck;
import org.gridloop.chaos.load.History;
import org.gridloop.chaos.load.Work;
import org.gridloop.chaos.suite.ChaosSuite;

/** Plays a scenario from an empty folder to the verdict. */
public final class Chaos {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Scenario scenario;
    private final Consumer<String> say;

    private Chaos(Scenario scenario, Consumer<String> say) {
        this.scenario = scenario;
        this.say = say;
    }

    /** Returns with everything stopped; what was seen lies in the folder of the scenario. */
    public static Outcome play(Scenario scenario, Consumer<String> say) throws Exception {
        return new Chaos(scenario, say).play();
    }

    private Outcome play() throws Exception {
        try (ChaosSuite suite = ChaosSuite.start(scenario.data(), scenario.portBase(), scenario.jvmOptions(), say)) {
            say.accept("the suite is ready, two processes of each service");
            try (Work work = new Work(suite, scenario.seed(), scenario.load())) {
                TimeUnit.SECONDS.sleep(scenario.waits().warmUp());
                try (Faults faults = new Faults(suite, work, scenario.seed(), scenario.kinds(), say)) {
                    faults.go(scenario.minutes(), scenario.faultsPerMinute());
                    say.accept("healing; waiting for " + work.open() + " open lives");
                    awaitHealed(suite);
                    work.finish(scenario.waits().finish());
                    Checker checker = new Checker(suite, work, faults.harm(), say);
                    checker.awaitRest(scenario.waits().drain());
                    Findings findings = checker.check();
                    Outcome outcome = outcome(work, faults, findings);
                    keep(work.history(), outcome);
                    return outcome;
                }
            }
        }
    }

    private void awaitHealed(ChaosSuite suite) throws InterruptedException {
        long giveUp =
                System.nanoTime() + TimeUnit.SECONDS.toNanos(scenario.waits().heal());
        while (!suite.isReady()) {
            if (System.nanoTime() > giveUp) {
                say.accept("not ready again: " + suite.missing());
                return;
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    private Outcome outcome(Work work, Faults faults, Findings findings) {
        History history = work.history();
        Set<String> kinds = faults.struck().stream().map(Struck::kind).collect(Collectors.toSet());
        Verdict verdict = new Verdict(
                scenario.seed(),
                faults.struck().size(),
                kinds.size(),
                history.calls().size(),
                history.count(History.Outcome.OK),
                history.count(History.Outcome.REFUSED),
                history.count(History.Outcome.UNKNOWN),
                findings.lost(),
                findings.doubled(),
                findings.illegal(),
                findings.digestsUnequal(),
                Recovery.byKind(faults.struck()));
        return new Outcome(verdict, findings, faults.struck(), work.begun(), work.heldBack());
    }

    private void keep(History history, Outcome outcome) throws IOException {
        Path file = scenario.data().resolve("history.jsonl");
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            for (History.Call call : history.calls()) {
                lines.write(JSON.writeValueAsString(call));
                lines.newLine();
            }
        }
        JSON.writer(SerializationFeature.INDENT_OUTPUT)
                .writeValue(scenario.data().resolve("outcome.json").toFile(), outcome);
    }
}
