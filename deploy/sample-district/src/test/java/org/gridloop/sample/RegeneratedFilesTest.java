package org.gridloop.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class RegeneratedFilesTest {

    @Test
    void generatingAgainGivesTheSameBytes() throws IOException {
        GenerateSampleDistrict.generate(Files379901.SOURCES, Files379901.DATA)
                .forEach((name, content) -> assertThat(Files379901.DATA.resolve(name))
                        .as("%s, rewritten by mvn compile exec:java", name)
                        .hasBinaryContent(content.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void everyFileEndsItsLinesWithLineFeedsAlone() throws IOException {
        for (String name : SampleDistrict.FILES) {
            assertThat(Files.readString(Files379901.DATA.resolve(name))).doesNotContain("\r");
        }
    }
}
