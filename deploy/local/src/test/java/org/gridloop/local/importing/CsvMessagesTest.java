package org.gridloop.local.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gridloop.local.importing.Read.BadRow;
import org.gridloop.local.importing.Read.Message;
import org.gridloop.parts.GridloopHome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvMessagesTest {

    private static final District DISTRICT = District.read(GridloopHome.sampleDistrict());

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void everyFieldFindsItsPlaceInTheReport() throws IOException {
        Path file = csv(
                "\uFEFFnumber,title,text,occurredAt,category,gridCode,lon,lat,crs,address,urgency,name,phone\n"
                        + "A-1,标题,\"two\nlines, quoted\",2026-01-02T03:04:05Z,E0101,37990100100101,118.8,35.2,GCJ02,某路,URGENT,张三,19900000000\n");

        assertThat(read(file, null))
                .singleElement()
                .isInstanceOfSatisfying(
                        Message.class,
                        message -> assertThat(message.report().toString())
                                .isEqualTo(
                                        "{\"channel\":\"import\",\"externalId\":\"A-1\",\"title\":\"标题\","
                                                + "\"text\":\"two\\nlines, quoted\",\"occurredAt\":\"2026-01-02T03:04:05Z\","
                                                + "\"urgency\":\"urgent\",\"category\":\"E0101\",\"gridCode\":\"37990100100101\","
                                                + "\"location\":{\"lon\":118.8,\"lat\":35.2,\"crs\":\"GCJ02\",\"address\":\"某路\"},"
                                                + "\"reporter\":{\"anonymous\":false,\"name\":\"张三\",\"phone\":\"19900000000\"}}"));
    }

    @Test
    void aMappingSaysHowTheColumnsAreCalled() throws IOException {
        Path mapping = Files.writeString(
                folder.resolve("mapping.json"), "{\"id\":\"number\",\"subject\":\"title\",\"body\":\"text\"}");
        Path file = csv("body,subject,id,other\nB,S,7,x\n");

        assertThat(read(file, mapping)).singleElement().isInstanceOfSatisfying(Message.class, message -> {
            assertThat(message.number()).isEqualTo("7");
            assertThat(message.report().path("title").asText()).isEqualTo("S");
            assertThat(message.report().path("text").asText()).isEqualTo("B");
            assertThat(message.report().path("reporter").path("anonymous").asBoolean())
                    .isTrue();
        });
    }

    @Test
    void badRowsSayWhyAndTheRestGoesOn() throws IOException {
        Path file = csv("number,title,text,urgency,lon,lat\n"
                + "1,t,x,soon,,\n2,t,x,,1.0,\n3,t,x,,east,1\n4,t,x,,,,,\n\n5,t\n6,t,x,,,\n");

        assertThat(read(file, null).stream().filter(BadRow.class::isInstance))
                .containsExactly(
                        new BadRow(2, "urgency is none of general, urgent, critical"),
                        new BadRow(3, "no lat"),
                        new BadRow(4, "lon is no number"),
                        new BadRow(5, "more cells than the header has columns"),
                        new BadRow(7, "no text"));
        assertThat(read(file, null)).last().isInstanceOf(Message.class);
    }

    @Test
    void aFileThatIsNotUtf8IsRefusedAsAWhole() throws IOException {
        Path file =
                Files.writeString(folder.resolve("gbk.csv"), "number,title,text\n1,标题,内容\n", Charset.forName("GBK"));

        assertThatThrownBy(() -> read(file, null))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("is not in UTF-8");
    }

    @Test
    void aMappingThatDoesNotFitIsRefused() throws IOException {
        Path file = csv("id,title,text\n1,t,x\n");
        Path unknownField = Files.writeString(folder.resolve("a.json"), "{\"id\":\"nr\"}");
        Path unknownColumn = Files.writeString(folder.resolve("b.json"), "{\"nr\":\"number\"}");
        Path noObject = Files.writeString(folder.resolve("c.json"), "[]");

        assertThatThrownBy(() -> read(file, unknownField)).hasMessageContaining("names the field 'nr'");
        assertThatThrownBy(() -> read(file, unknownColumn)).hasMessageContaining("names the column 'nr'");
        assertThatThrownBy(() -> read(file, noObject)).hasMessageContaining("is not a JSON object");
        assertThatThrownBy(() -> read(file, null)).hasMessageContaining("no column for 'number'");
    }

    private Path csv(String text) throws IOException {
        return Files.writeString(folder.resolve("messages.csv"), text);
    }

    private static List<Read> read(Path file, @Nullable Path mapping) {
        List<Read> reads = new ArrayList<>();
        MessageFile.of(file, Format.CSV, mapping, DISTRICT).forEach(reads::add);
        return reads;
    }
}
