package org.gridloop.backbone.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.gridloop.backbone.calendar.Timetable;
import org.gridloop.parts.GridloopHome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

class PublishedTest {

    private static final String UNREAD = "unread";
    private static final String KIND = "catalogue";

    private final FirstLook firstLook = new FirstLook(Duration.ofSeconds(30));
    private final Published published = new Published(
            kind -> new ReferenceSheet(kind, "2026.1", Map.of(), List.of(Map.of("code", "from-a-file"))), firstLook);

    @BeforeEach
    void whatStandsThereHasBeenRead(TestInfo test) {
        if (!test.getTags().contains(UNREAD)) {
            firstLook.isDone();
        }
    }

    @Test
    @Tag(UNREAD)
    void whoeverAsksBeforeTheFirstLookIsDoneWaitsForIt() throws Exception {
        CompletableFuture<String> asked =
                CompletableFuture.supplyAsync(() -> published.now(KIND).version());
        hear(3, "new");
        assertThatThrownBy(() -> asked.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);

        firstLook.isDone();
        assertThat(asked.get(30, TimeUnit.SECONDS)).isEqualTo("catalogue-3");
    }

    @Test
    @Tag(UNREAD)
    void withoutBrokersNobodyWaitsForEver() {
        Published files = new Published(
                kind -> new ReferenceSheet(kind, "2026.1", Map.of(), List.of()), new FirstLook(Duration.ofMillis(50)));
        assertThat(files.now(KIND).version()).isEqualTo("2026.1");
    }

    private boolean hear(int version, String code) throws IOException {
        String sheet = "{\"settings\":{},\"rows\":[{\"code\":\"" + code + "\"}]}";
        return published.hear(KIND + "/" + version, sheet.getBytes(UTF_8));
    }

    @Test
    void theFilesHoldUntilAVersionIsHeardOf() throws IOException {
        assertThat(published.now(KIND).version()).isEqualTo("2026.1");
        assertThat(published.now(KIND)).isSameAs(published.now(KIND));

        assertThat(hear(3, "new")).isTrue();
        assertThat(published.now(KIND).version()).isEqualTo("catalogue-3");
        assertThat(published.now(KIND).rows()).containsExactly(Map.of("code", "new"));
        assertThat(published.now("areas").version()).as("another kind").isEqualTo("2026.1");
    }

    @Test
    void anOlderVersionAndTheSameOneOnceMoreChangeNothing() throws IOException {
        hear(3, "new");
        assertThat(hear(2, "old")).isFalse();
        assertThat(hear(3, "again")).isFalse();
        assertThat(published.now(KIND).rows()).containsExactly(Map.of("code", "new"));
    }

    @Test
    void whatASheetMeansIsAskedOncePerVersion() throws IOException {
        Supplier<String> living = published.living(KIND, sheet -> new String(sheet.version()));
        String first = living.get();
        assertThat(living.get()).isSameAs(first);
        hear(1, "new");
        assertThat(living.get()).isEqualTo("catalogue-1");
    }

    @Test
    void whatIsNoVersionIsRefused() {
        assertThatThrownBy(() -> published.hear("catalogue", new byte[0])).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> published.hear("catalogue/4", "no json".getBytes(UTF_8)))
                .isInstanceOf(IOException.class);
        assertThat(published.now(KIND).version()).isEqualTo("2026.1");
    }

    @Test
    void theDistrictsFilesAreSheetsToo() {
        SheetFiles files = new SheetFiles(new ReferenceFiles(GridloopHome.sampleDistrict()));
        assertThat(files.sheet("units").rows()).hasSize(40);
        assertThat(files.sheet("areas").rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.values()).doesNotContain(""));
        Timetable timetable = Timetable.of(files.sheet("calendar"));
        assertThat(timetable.calendar().version()).isEqualTo("2026.1");
        assertThat(timetable.calendar().isWorked(LocalDate.parse("2025-01-26")))
                .as("a make-up Sunday")
                .isTrue();
        assertThat(timetable.calendar().isWorked(LocalDate.parse("2025-01-01")))
                .as("New Year")
                .isFalse();
        assertThat(timetable.hours().texts()).containsExactly("08:00-12:00", "14:00-18:00");
    }
}
