package org.gridloop.intake.reporting;

import static org.gridloop.backbone.deciding.Refusal.refused;
import static org.gridloop.intake.reporting.ReportingReason.BAD_COORDINATES;
import static org.gridloop.intake.reporting.ReportingReason.GRID_MISMATCH;
import static org.gridloop.intake.reporting.ReportingReason.OCCURRED_IN_FUTURE;
import static org.gridloop.intake.reporting.ReportingReason.OUTSIDE_DISTRICT;
import static org.gridloop.intake.reporting.ReportingReason.PLACE_MISSING;
import static org.gridloop.intake.reporting.ReportingReason.UNKNOWN_CATEGORY;
import static org.gridloop.intake.reporting.ReportingReason.UNKNOWN_CHANNEL;
import static org.gridloop.intake.reporting.ReportingReason.UNKNOWN_CRS;
import static org.gridloop.intake.reporting.ReportingReason.UNKNOWN_GRID;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import org.gridloop.backbone.guarding.Masking;
import org.gridloop.events.IntakeEvent.IssueReported;
import org.gridloop.events.Place;
import org.gridloop.intake.catalogue.Catalogue;
import org.gridloop.intake.keys.KeyedHash;
import org.gridloop.intake.keys.Tickets;
import org.gridloop.intake.keys.Tickets.Ticket;
import org.gridloop.intake.people.Person;
import org.gridloop.intake.places.Crs;
import org.gridloop.intake.places.Grids;
import org.gridloop.intake.places.LonLat;
import org.gridloop.intake.reporting.ReportBody.Location;
import org.gridloop.intake.reporting.ReportBody.Reporter;
import org.gridloop.intake.reporting.ReportingCommand.Report;
import org.gridloop.intake.texts.Readable;
import org.jspecify.annotations.Nullable;

/** Reads what was sent into a command, and parts the person from the fact. */
final class ReportReader {

    static final Set<String> CHANNELS = Set.of(
            "hotline-12345",
            "mini-program",
            "grid-worker",
            "web",
            "offline",
            "integration",
            "camera",
            "drone",
            "import");

    /** Clocks of phones go wrong by minutes. */
    private static final Duration TOLERATED_AHEAD = Duration.ofMinutes(5);

    private static final Base64.Encoder DIGEST_TEXT = Base64.getUrlEncoder().withoutPadding();

    /**
     * A report, read.
     *
     * @param command without anything about the person
     * @param person what is to be kept in the vault, if anything
     * @param ticket the number and its secret
     */
    record Read(Report command, @Nullable Person person, Ticket ticket) {}

    private record Spot(@Nullable Place place, @Nullable String grid) {}

    private final Catalogue catalogue;
    private final Grids grids;
    private final Tickets tickets;
    private final KeyedHash digests;

    ReportReader(Catalogue catalogue, Grids grids, Tickets tickets, KeyedHash digests) {
        this.catalogue = catalogue;
        this.grids = grids;
        this.tickets = tickets;
        this.digests = digests;
    }

    /**
     * @param issueId as derived from the request
     * @throws org.gridloop.backbone.deciding.Refusal when the report cannot be taken as it is
     */
    Read read(ReportBody body, String issueId, Instant now) {
        if (!CHANNELS.contains(body.channel())) {
            throw refused(UNKNOWN_CHANNEL, body.channel());
        }
        Catalogue.Category category = category(body.category());
        if (body.occurredAt() != null && body.occurredAt().isAfter(now.plus(TOLERATED_AHEAD))) {
            throw refused(OCCURRED_IN_FUTURE);
        }
        Spot spot = spot(body);
        String digest = digest(body);
        String title = Masking.mask(Readable.text(body.title()));
        String text = Masking.mask(Readable.text(body.text()));
        Person person = person(body, title, text);
        Ticket ticket = tickets.of(issueId);
        IssueReported fact = new IssueReported(
                issueId,
                ticket.number(),
                body.channel(),
                title,
                text,
                body.category(),
                body.urgency(),
                spot.place(),
                spot.grid(),
                person == null ? null : IssueIds.reporterRef(issueId, digest),
                body.reporter() != null && body.reporter().confidential(),
                body.occurredAt(),
                Readable.textIfAny(body.externalId()),
                digest);
        boolean reachable = person != null && person.phone() != null;
        return new Read(
                new Report(
                        fact,
                        category == null ? null : category.urgency(),
                        category == null ? catalogue.version() : category.version(),
                        reachable,
                        category != null && category.fastTrack()),
                person,
                ticket);
    }

    private Catalogue.@Nullable Category category(@Nullable String category) {
        if (category == null) {
            return null;
        }
        Catalogue.Category known = catalogue.find(category);
        if (known == null) {
            throw refused(UNKNOWN_CATEGORY, category);
        }
        return known;
    }

    private Spot spot(ReportBody body) {
        String given = body.gridCode();
        if (given != null && !grids.has(given)) {
            throw refused(UNKNOWN_GRID, given);
        }
        Location location = body.location();
        if (location != null && (location.lon() != null || location.lat() != null)) {
            Place place = place(location);
            String found = grids.at(new LonLat(place.lon(), place.lat()));
            if (found == null) {
                throw refused(OUTSIDE_DISTRICT);
            }
            if (given != null && !given.equals(found)) {
                throw refused(GRID_MISMATCH);
            }
            return new Spot(place, found);
        }
        if (given == null && (location == null || clean(location.address()) == null)) {
            throw refused(PLACE_MISSING);
        }
        return new Spot(null, given);
    }

    private static Place place(Location location) {
        Crs crs = location.crs() == null ? null : Crs.named(location.crs());
        if (crs == null) {
            throw refused(UNKNOWN_CRS);
        }
        Double lon = location.lon();
        Double lat = location.lat();
        if (lon == null || lat == null) {
            throw refused(BAD_COORDINATES);
        }
        LonLat given = new LonLat(lon, lat);
        if (!given.isOnEarth()) {
            throw refused(BAD_COORDINATES);
        }
        return crs.place(given);
    }

    private static @Nullable Person person(ReportBody body, String maskedTitle, String maskedText) {
        Reporter reporter = body.reporter();
        Reporter named = reporter == null || reporter.anonymous() ? null : reporter;
        Person person = new Person(
                named == null ? null : clean(named.name()),
                named == null ? null : clean(named.phone()),
                body.location() == null ? null : clean(body.location().address()),
                unlessSame(Readable.text(body.title()), maskedTitle),
                unlessSame(Readable.text(body.text()), maskedText));
        return person.isNobody() ? null : person;
    }

    /** The vault keeps only what the fact does not say already. */
    private static @Nullable String unlessSame(String given, String masked) {
        return given.equals(masked) ? null : given;
    }

    private static @Nullable String clean(@Nullable String text) {
        return text == null || text.isBlank() ? null : Readable.text(text.strip());
    }

    private String digest(ReportBody body) {
        Location location = body.location();
        Reporter reporter = body.reporter();
        KeyedHash.Sum sum = digests.sum()
                .add(body.channel())
                .add(body.title())
                .add(body.text())
                .add(body.category())
                .add(body.urgency())
                .add(body.gridCode())
                .add(body.occurredAt())
                .add(body.externalId())
                .add(location != null)
                .add(reporter != null);
        if (location != null) {
            sum.add(location.crs()).add(location.lon()).add(location.lat()).add(location.address());
        }
        if (reporter != null) {
            sum.add(reporter.name())
                    .add(reporter.phone())
                    .add(reporter.anonymous())
                    .add(reporter.confidential());
        }
        return DIGEST_TEXT.encodeToString(sum.done());
    }
}
