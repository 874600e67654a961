package org.gridloop.chaos.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmallDiskTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private final List<String> said = new ArrayList<>();
    private Optional<SmallDisk> disk = Optional.empty();
    private Path place = Path.of("");

    @BeforeEach
    void mount() {
        place = folder.resolve("part");
        disk = SmallDisk.mount(folder.resolve("disks/part"), place, said::add);
    }

    @AfterEach
    void unmount() throws IOException {
        disk.ifPresent(SmallDisk::close);
        assertThat(Files.readString(Path.of("/proc/self/mounts"))).doesNotContain(place.toString());
    }

    @Test
    void aFullDiskTakesNothingAndAnEmptiedOneDoes() throws IOException {
        assumeThat(disk).as(() -> String.join(", ", said)).isPresent();
        assertThat(place).isEmptyDirectory();
        Files.write(place.resolve("before"), new byte[100]);
        disk.orElseThrow().fill();
        assertThatThrownBy(() -> Files.write(place.resolve("more"), new byte[2 << 20]))
                .isInstanceOf(IOException.class);
        disk.orElseThrow().empty();
        Files.write(place.resolve("more"), new byte[2 << 20]);
        assertThat(place.resolve("before")).hasSize(100);
    }

    @Test
    void whereThereCanBeNoneItSaysWhy() {
        assumeThat(disk).isEmpty();
        assertThat(said).hasSize(1).first().asString().startsWith("skipped: no full disk of part, ");
    }

    @Test
    void whatAKilledRunLeftMountedIsTakenAway() {
        assumeThat(disk).isPresent();
        SmallDisk.unmountLeftOver(place);
        SmallDisk.unmountLeftOver(place);
        disk = Optional.empty();
        assertThat(place).isEmptyDirectory();
    }
}
