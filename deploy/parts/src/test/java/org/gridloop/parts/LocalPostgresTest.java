package org.gridloop.parts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalPostgresTest {

    @ParameterizedTest
    @CsvSource({"0, 256", "2048, 256", "8192, 512", "16384, 1024", "262144, 1024"})
    void it_takes_a_sixteenth_of_the_memory_within_bounds(long machine, long taken) {
        assertThat(LocalPostgres.sharedBuffers(machine)).isEqualTo(taken);
    }
}
