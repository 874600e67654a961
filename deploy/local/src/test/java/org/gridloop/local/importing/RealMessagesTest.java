package org.gridloop.local.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gridloop.local.importing.Read.BadRow;
import org.gridloop.local.importing.Read.Message;
import org.gridloop.parts.GridloopHome;
import org.junit.jupiter.api.Test;

/** On real files, where they stand beside the repository. Their texts are never printed. */
class RealMessagesTest {

    @Test
    void all495LabelledMessagesCanBeReportedUnderACategory() {
        List<Read> reads = read("messages-labelled.xlsx");

        assertThat(reads.size()).isEqualTo(495);
        assertThat(withCategory(reads)).isEqualTo(495);
    }

    @Test
    void ofThe4326MessagesOneIsTooLongAndMoreThanHalfFindACategoryBySubject() {
        List<Read> reads = read("messages-hotspots.xlsx");

        assertThat(reads.size()).isEqualTo(4326);
        assertThat(reads.stream().filter(BadRow.class::isInstance).map(bad -> ((BadRow) bad).reason()))
                .containsExactly("text is longer than 5,000 characters (it has 6,999)");
        assertThat(withCategory(reads)).isGreaterThan(2_163);
    }

    private static long withCategory(List<Read> reads) {
        return reads.stream()
                .filter(read ->
                        read instanceof Message message && message.report().has("category"))
                .count();
    }

    private static List<Read> read(String name) {
        Path file = GridloopHome.find()
                .resolveSibling("shared")
                .resolve("data/messages")
                .resolve(name);
        assumeThat(file)
                .as("the real messages, which are not part of the repository")
                .isReadable();
        List<Read> reads = new ArrayList<>();
        MessageFile.of(file, Format.MESSAGES_XLSX, null, District.read(GridloopHome.sampleDistrict()))
                .forEach(reads::add);
        return reads;
    }
}
