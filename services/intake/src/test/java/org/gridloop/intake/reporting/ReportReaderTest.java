package org.gridloop.intake.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gridloop.backbone.deciding.Refusal;
import org.gridloop.events.IntakeEvent.IssueReported;
import org.gridloop.events.Place;
import org.gridloop.events.Urgency;
import org.gridloop.intake.catalogue.Catalogue;
import org.gridloop.intake.keys.KeyedHash;
import org.gridloop.intake.keys.KeysForTests;
import org.gridloop.intake.keys.Tickets;
import org.gridloop.intake.people.Person;
import org.gridloop.intake.places.Grids;
import org.gridloop.intake.reporting.ReportBody.Location;
import org.gridloop.intake.reporting.ReportBody.Reporter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class ReportReaderTest {

    private static final Instant NOW = Instant.parse("2026-11-22T07:00:00Z");
    private static final String ID = "7b2f0b0e-7d8f-5c39-9f3e-0c7b7c1b0a11";
    private static final String GRID = "37990100100101";
    private static final String PHONE = "13900001111";

    private final ReportReader reader = new ReportReader(
            new Catalogue("2026.1", List.of(new Catalogue.Category("C0101", "井盖", Urgency.URGENT, false, "2026.1"))),
            new Grids(Map.of(GRID, new GeometryFactory().toGeometry(new Envelope(118, 118.1, 35, 35.1)))),
            new Tickets(KeysForTests.KEY),
            new KeyedHash(KeysForTests.KEY.derived("requests")));

    @Test
    void aPhoneInTheTextIsMaskedInTheFactAndKeptWholeForTheVault() {
        ReportBody body = body("C0101", located(118.05, 35.05), named("王安", PHONE), "请拨打" + PHONE + "联系");

        ReportReader.Read read = reader.read(body, ID, NOW);

        IssueReported fact = read.command().report();
        assertThat(fact.toString()).doesNotContain(PHONE).doesNotContain("王安").doesNotContain("杏花路");
        assertThat(fact.text()).isEqualTo("请拨打139********联系");
        assertThat(read.person()).isEqualTo(new Person("王安", PHONE, "杏花路 3 号", null, body.text()));
        assertThat(fact.reporterRef()).isNotNull();
        assertThat(read.command().reachable()).isTrue();
    }

    @Test
    void anAnonymousReportersNameAndPhoneAreDropped() {
        Reporter anonymous = new Reporter("王安", PHONE, true, false);

        ReportReader.Read read = reader.read(body("C0101", located(118.05, 35.05), anonymous, "井盖响"), ID, NOW);

        assertThat(read.person()).isEqualTo(new Person(null, null, "杏花路 3 号", null, null));
        assertThat(read.command().reachable()).isFalse();
    }

    @Test
    void whereNobodyLeftAnythingThereIsNobodyToKeep() {
        ReportBody body = new ReportBody("grid-worker", "井盖响", "井盖响", "C0101", null, null, GRID, null, null, null);

        ReportReader.Read read = reader.read(body, ID, NOW);

        assertThat(read.person()).isNull();
        assertThat(read.command().report().reporterRef()).isNull();
        assertThat(read.command().report().grid()).isEqualTo(GRID);
        assertThat(read.command().report().place()).isNull();
    }

    @Test
    void shiftedCoordinatesAreConvertedAndTheOriginalKept() {
        Location shifted = new Location("GCJ02", 118.0560, 35.0504, null);

        Place place = Objects.requireNonNull(reader.read(body(null, shifted, null, "井盖响"), ID, NOW)
                .command()
                .report()
                .place());

        assertThat(place.givenCrs()).isEqualTo("GCJ02");
        assertThat(place.givenLon()).isEqualTo(118.0560);
        assertThat(place.givenLat()).isEqualTo(35.0504);
        assertThat(place.lon()).isBetween(118.048, 118.053);
    }

    @Test
    void coordinatesInTheNationalSystemAreTakenAsTheyAre() {
        Location national = new Location("cgcs2000", 118.05, 35.05, null);

        assertThat(reader.read(body(null, national, null, "井盖响"), ID, NOW)
                        .command()
                        .report()
                        .place())
                .isEqualTo(new Place(118.05, 35.05, "CGCS2000", null, null));
    }

    @Test
    void anAddressAloneLeavesTheGridToAClerk() {
        ReportReader.Read read =
                reader.read(body("C0101", new Location(null, null, null, "杏花路 3 号"), null, "井盖响"), ID, NOW);

        assertThat(read.command().report().grid()).isNull();
        assertThat(read.person()).isEqualTo(new Person(null, null, "杏花路 3 号", null, null));
    }

    @Test
    void theSameRequestHasTheSameDigestAndRowAndAnyOtherHasOthers() {
        IssueReported first = fact(body("C0101", located(118.05, 35.05), named("王安", PHONE), "井盖响"));
        IssueReported again = fact(body("C0101", located(118.05, 35.05), named("王安", PHONE), "井盖响"));
        IssueReported other = fact(body("C0101", located(118.05, 35.05), named("王安", "13900001112"), "井盖响"));

        assertThat(again).isEqualTo(first);
        assertThat(other.requestDigest()).isNotEqualTo(first.requestDigest());
        assertThat(other.reporterRef()).isNotEqualTo(first.reporterRef());
    }

    @Test
    void whatNobodyTypedAndNoDatabaseStoresIsLeftOut() {
        IssueReported fact = fact(body(null, located(118.05, 35.05), null, "a\0b\u0007c\n\uD83D\uDE00\uD800d"));

        assertThat(fact.text()).isEqualTo("abc\n\uD83D\uDE00\uFFFDd");
    }

    @Test
    void whatCannotBeTakenIsRefusedWithACode() {
        Location inside = located(118.05, 35.05);
        assertRefused(new ReportBody("fax", "t", "x", null, null, inside, null, null, null, null), "unknown-channel");
        assertRefused(body("Z9999", inside, null, "x"), "unknown-category");
        assertRefused(body(null, null, null, "x"), "place-missing");
        assertRefused(body(null, new Location(null, null, null, "  "), null, "x"), "place-missing");
        assertRefused(body(null, new Location("EPSG:3857", 1.0, 1.0, null), null, "x"), "unknown-crs");
        assertRefused(body(null, new Location(null, 118.05, 35.05, null), null, "x"), "unknown-crs");
        assertRefused(body(null, new Location("WGS84", 118.05, null, null), null, "x"), "bad-coordinates");
        assertRefused(body(null, new Location("WGS84", 35.05, 118.05, null), null, "x"), "bad-coordinates");
        assertRefused(body(null, new Location("WGS84", Double.NaN, 35.0, null), null, "x"), "bad-coordinates");
        assertRefused(body(null, located(120, 30), null, "x"), "outside-district");
        assertRefused(
                new ReportBody("web", "t", "x", null, null, null, "37990100100199", null, null, null), "unknown-grid");
        assertRefused(
                new ReportBody("web", "t", "x", null, null, inside, GRID, null, NOW.plusSeconds(301), null),
                "occurred-in-future");
    }

    private IssueReported fact(ReportBody body) {
        return reader.read(body, ID, NOW).command().report();
    }

    private void assertRefused(ReportBody body, String code) {
        assertThatThrownBy(() -> reader.read(body, ID, NOW))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reason().code()).isEqualTo(code));
    }

    private static ReportBody body(
            @Nullable String category, @Nullable Location location, @Nullable Reporter reporter, String text) {
        return new ReportBody("web", "井盖响", text, category, null, location, null, reporter, null, null);
    }

    private static Location located(double lon, double lat) {
        return new Location("WGS84", lon, lat, "杏花路 3 号");
    }

    private static Reporter named(String name, String phone) {
        return new Reporter(name, phone, false, false);
    }
}
