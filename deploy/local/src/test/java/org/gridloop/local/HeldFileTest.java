package org.gridloop.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldFileTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void oneAtATimeHasHoldOfIt() throws IOException {
        Path file = folder.resolve("data/lock");
        try (HeldFile first = HeldFile.take(file)) {
            assertThat(first).isNotNull();
            assertThat(HeldFile.take(file)).isNull();
        }
        try (HeldFile next = HeldFile.take(file)) {
            assertThat(next).isNotNull();
        }
    }
}
