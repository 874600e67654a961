package org.gridloop.parts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompilingTest {

    @Test
    void onFewProcessorsNothingIsCompiledTwice() {
        assertThat(Compiling.flags(2)).containsExactly("-XX:TieredStopAtLevel=1");
    }

    @Test
    void withProcessorsToSpareTheJvmDoesItsBest() {
        assertThat(Compiling.flags(8)).isEmpty();
    }
}
