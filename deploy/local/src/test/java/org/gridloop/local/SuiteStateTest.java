package org.gridloop.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.gridloop.local.SuiteState.Part;
import org.gridloop.local.SuiteState.PartPhase;
import org.gridloop.local.SuiteState.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteStateTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path data;

    @Test
    void whatIsWrittenIsRead() {
        var running = new Part("broker", 18092, 4711L, PartPhase.READY, Instant.parse("2026-05-01T08:00:00Z"), 2);
        var fallen = new Part("intake", 18081, null, PartPhase.RESTARTING, null, 1);
        var state = new SuiteState(Phase.READY, 4700, 18080, List.of(running, fallen));

        state.write(data);

        assertThat(SuiteState.read(data)).contains(state);
    }

    @Test
    void aFolderWithoutASuiteHasNoState() {
        assertThat(SuiteState.read(data)).isEmpty();
        assertThat(Suite.attach(data)).isEmpty();
    }
}
