package org.gridloop.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridloop.chaos.checking.Findings;
import org.gridloop.chaos.faults.Recovery;
import org.gridloop.chaos.faults.Struck;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final Findings CLEAN = new Findings(Map.of(), 0, 0, 0, 0);

    private static Outcome outcome(Findings findings, List<Struck> struck) {
        Verdict verdict = new Verdict(
                7,
                struck.size(),
                1,
                10,
                8,
                1,
                1,
                findings.lost(),
                findings.doubled(),
                findings.illegal(),
                findings.digestsUnequal(),
                Recovery.byKind(struck));
        return new Outcome(verdict, findings, struck, 5, 0);
    }

    private static Struck struck(int underWay) {
        return new Struck("kill-service", "intake-1", 1, underWay, 0, 900);
    }

    @Test
    void theJsonHasTheseNamesAndNoOthers() {
        JsonNode json = new ObjectMapper()
                .valueToTree(outcome(CLEAN, List.of(struck(3))).verdict());
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        assertThat(names)
                .containsExactly(
                        "seed",
                        "faults",
                        "kinds",
                        "operations",
                        "ok",
                        "refused",
                        "unknown",
                        "lost",
                        "doubled",
                        "illegal",
                        "digests_unequal",
                        "recovery");
        assertThat(json.at("/recovery/kill-service/p99").asLong()).isEqualTo(900);
    }

    @Test
    void aRunIsGoodOnlyIfNothingWasFoundAndCallsWereUnderWayAtEachFault() {
        assertThat(outcome(CLEAN, List.of(struck(3), struck(1))).isGood()).isTrue();
        assertThat(outcome(CLEAN, List.of(struck(3), struck(0))).isGood()).isFalse();
        assertThat(outcome(CLEAN, List.of()).isGood()).isFalse();
        Findings lost = new Findings(Map.of("lag-drained", List.of("group intake is 3 behind")), 1, 0, 0, 0);
        assertThat(outcome(lost, List.of(struck(3))).isGood()).isFalse();
    }

    @Test
    void aScenarioKeepsWhatItIsNotToldToChange() {
        Scenario scenario = Scenario.of(Path.of("data"), 28_080, 3, 7)
                .atRate(5)
                .withFaults(6, List.of("kill-broker"))
                .withJvmOptions(Map.of("intake", List.of("-javaagent:teeth.jar")));
        assertThat(scenario.seed()).isEqualTo(7);
        assertThat(scenario.load().rate()).isEqualTo(5);
        assertThat(scenario.kinds()).containsExactly("kill-broker");
        assertThat(scenario.jvmOptions()).containsKey("intake");
        assertThat(scenario.data()).isAbsolute();
    }
}
