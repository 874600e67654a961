package org.gridloop.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gridloop.parts.HugePages;
import org.gridloop.parts.StartCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessTest {

    @TempDir
    private Path data;

    @Test
    void a_service_is_run_with_large_pages_where_the_system_gives_them() {
        List<String> words = new ServiceProcess(Service.INTAKE, data, 18081, Map.of(), StartCache.Run.SHORT).command();

        assertThat(words).filteredOn(word -> word.contains("HugePages")).isEqualTo(HugePages.flags());
        assertThat(words).endsWith("-jar", Service.INTAKE.jar().toString());
    }
}
