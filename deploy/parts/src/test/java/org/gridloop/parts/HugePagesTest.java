package org.gridloop.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HugePagesTest {

    private static final List<String> ASKED = List.of("-XX:+UseTransparentHugePages");

    @TempDir
    private Path folder;

    private Path offered(String modes) throws IOException {
        return Files.writeString(folder.resolve("enabled"), modes);
    }

    @Test
    void they_are_asked_for_where_whoever_asks_gets_them() throws IOException {
        assertThat(HugePages.flags(offered("always [madvise] never\n"))).isEqualTo(ASKED);
        assertThat(HugePages.flags(offered("[always] madvise never\n"))).isEqualTo(ASKED);
    }

    @Test
    void where_nobody_gets_them_the_jvm_is_not_made_to_warn() throws IOException {
        assertThat(HugePages.flags(offered("always madvise [never]\n"))).isEmpty();
    }

    @Test
    void on_systems_without_them_the_flag_would_be_unknown() {
        assertThat(HugePages.flags(folder.resolve("none"))).isEmpty();
    }

    @Test
    void a_broker_has_them_unless_it_is_one_of_a_test() throws IOException {
        Files.createDirectories(folder.resolve("kafka"));
        List<String> lasting = new LocalBroker(folder, 18092, 18093, StartCache.Run.SHORT).command();
        List<String> shortLived = new LocalBroker(folder, 18092, 18093, true).command();

        assertThat(lasting).filteredOn(word -> word.contains("HugePages")).isEqualTo(HugePages.flags());
        assertThat(shortLived).noneMatch(word -> word.contains("HugePages"));
    }
}
