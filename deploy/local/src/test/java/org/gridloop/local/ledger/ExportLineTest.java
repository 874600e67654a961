package org.gridloop.local.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.gridloop.ledger.proof.LedgerRecord;
import org.gridloop.ledger.proof.LedgerRecord.Header;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExportLineTest {

    private static final List<Header> ATTRIBUTES = List.of(
            Header.of("ce_specversion", "1.0"),
            Header.of("ce_id", "i-1:1"),
            Header.of("ce_source", "/intake"),
            Header.of("ce_type", "intake.issue-reported.v1"),
            Header.of("ce_subject", "i-1"),
            Header.of("ce_time", "2026-07-01T10:00:00Z"),
            Header.of("ce_datacontenttype", "application/json"),
            Header.of("content-type", "application/json"),
            Header.of("ce_sequence", "1"));

    private static KeptRecord kept(@Nullable String key, List<Header> headers, byte @Nullable [] data) {
        return new KeptRecord(
                42,
                new LedgerRecord(3, 17, 1_782_900_000_123L, key == null ? null : key.getBytes(UTF_8), headers, data),
                new byte[32]);
    }

    private static void comesBack(KeptRecord kept) {
        byte[] line = ExportLine.write(kept);
        KeptRecord read = ExportLine.read(line);
        assertThat(new String(line, UTF_8)).doesNotContain("\n");
        assertThat(read.record().canonical()).isEqualTo(kept.record().canonical());
        assertThat(read.index()).isEqualTo(42);
        assertThat(read.link()).isEqualTo(kept.link());
    }

    @Test
    void aFactIsACloudEventWhoseDataStandsAsItWasTold() throws IOException {
        KeptRecord kept = kept("i-1", ATTRIBUTES, "{\"title\":\"井盖\", \"x\" : 1.50}".getBytes(UTF_8));
        comesBack(kept);

        JsonNode event = new ObjectMapper().readTree(ExportLine.write(kept));
        assertThat(event.path("specversion").asText()).isEqualTo("1.0");
        assertThat(event.path("subject").asText()).isEqualTo("i-1");
        assertThat(event.path("ledgertime").asText()).isEqualTo("2026-07-01T10:00:00.123Z");
        assertThat(event.path("data").path("title").asText()).isEqualTo("井盖");
        assertThat(new String(ExportLine.write(kept), UTF_8)).contains("{\"title\":\"井盖\", \"x\" : 1.50}");
    }

    @Test
    void whatIsNoCloudEventComesBackAllTheSame() {
        comesBack(kept(null, List.of(), null));
        comesBack(kept("i-1", List.of(new Header("odd", null)), "text".getBytes(UTF_8)));
        comesBack(kept("i-2", ATTRIBUTES, "{}".getBytes(UTF_8)));
        comesBack(kept("i-1", ATTRIBUTES.reversed(), "{}".getBytes(UTF_8)));
        comesBack(kept("i-1", ATTRIBUTES, "{\n}".getBytes(UTF_8)));
        comesBack(kept("i-1", ATTRIBUTES, "{\"a\":1}}".getBytes(UTF_8)));
        comesBack(kept("i-1", ATTRIBUTES, new byte[] {(byte) 0xff, 0}));
        List<Header> twice = new ArrayList<>(ATTRIBUTES);
        twice.add(Header.of("ce_type", "another"));
        comesBack(kept("i-1", twice, "{}".getBytes(UTF_8)));
        List<Header> posing = new ArrayList<>(ATTRIBUTES);
        posing.add(Header.of("ce_ledgerindex", "7"));
        comesBack(kept("i-1", posing, "{}".getBytes(UTF_8)));
    }

    @Test
    void anyChangedByteOfALineIsEitherRefusedOrAnotherRecord() {
        KeptRecord kept = kept("i-1", ATTRIBUTES, "{\"title\":\"cover\"}".getBytes(UTF_8));
        byte[] line = ExportLine.write(kept);
        int refused = 0;
        for (int i = 0; i < line.length; i++) {
            byte[] changed = line.clone();
            changed[i] ^= 1;
            try {
                KeptRecord read = ExportLine.read(changed);
                assertThat(List.of(read.index(), hex(read.record().canonical()), hex(read.link())))
                        .as("byte %d", i)
                        .isNotEqualTo(List.of(kept.index(), hex(kept.record().canonical()), hex(kept.link())));
            } catch (IllegalArgumentException e) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void aLineWithSpaceAddedIsNotAsItWasWritten() {
        String line = new String(ExportLine.write(kept("i-1", ATTRIBUTES, "{}".getBytes(UTF_8))), UTF_8);
        assertThatThrownBy(() ->
                        ExportLine.read(line.replace("\"id\":", "\"id\": ").getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String hex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }
}
