package org.gridloop.intake.verifying;

import static org.gridloop.backbone.deciding.Refusal.refused;
import static org.gridloop.intake.verifying.VerifyReason.BAD_COORDINATES;
import static org.gridloop.intake.verifying.VerifyReason.OUTSIDE_DISTRICT;
import static org.gridloop.intake.verifying.VerifyReason.PLACE_MISSING;
import static org.gridloop.intake.verifying.VerifyReason.UNKNOWN_CATEGORY;
import static org.gridloop.intake.verifying.VerifyReason.UNKNOWN_FINDING;
import static org.gridloop.intake.verifying.VerifyReason.UNKNOWN_GRID;

import java.util.List;
import org.gridloop.events.Place;
import org.gridloop.intake.catalogue.Catalogue;
import org.gridloop.intake.places.Crs;
import org.gridloop.intake.places.Grids;
import org.gridloop.intake.places.LonLat;
import org.gridloop.intake.texts.Readable;
import org.gridloop.intake.verifying.VerificationBody.AnswerBody;
import org.gridloop.intake.verifying.VerificationBody.AskBody;
import org.gridloop.intake.verifying.VerificationBody.Proof;
import org.gridloop.intake.verifying.VerificationBody.Spot;
import org.gridloop.intake.verifying.VerifyCommand.Found;
import org.jspecify.annotations.Nullable;

/** Reads what a clerk asks and what a grid worker found. */
final class FindingReader {

    private final Catalogue catalogue;
    private final Grids grids;

    FindingReader(Catalogue catalogue, Grids grids) {
        this.catalogue = catalogue;
        this.grids = grids;
    }

    /** @return the grid whose worker is to look, or null for the report's own */
    @Nullable
    String gridToAsk(AskBody body) {
        Spot spot = body.location();
        if (body.gridCode() == null && spot != null) {
            Place place = place(spot);
            String nearest = grids.nearest(new LonLat(place.lon(), place.lat()));
            if (nearest == null) {
                throw refused(OUTSIDE_DISTRICT);
            }
            return nearest;
        }
        return known(body.gridCode());
    }

    Found found(AnswerBody body) {
        String finding = switch (body.finding()) {
            case "found", "moved" -> "genuine";
            case "not-found" -> "not-genuine";
            case "unclear" -> "unclear";
            default -> throw refused(UNKNOWN_FINDING);
        };
        if (body.finding().equals("moved") && body.gridCode() == null && body.location() == null) {
            throw refused(PLACE_MISSING);
        }
        if (body.category() != null && catalogue.find(body.category()) == null) {
            throw refused(UNKNOWN_CATEGORY, body.category());
        }
        Place place = body.location() == null ? null : place(body.location());
        String grid = known(body.gridCode());
        if (place != null) {
            grid = grids.at(new LonLat(place.lon(), place.lat()));
            if (grid == null) {
                throw refused(OUTSIDE_DISTRICT);
            }
        }
        List<Proof> proofs = body.evidence() == null ? List.of() : body.evidence();
        return new Found(
                finding,
                Readable.maskedIfAny(body.note()),
                proofs.stream().map(Proof::reference).toList(),
                body.category(),
                grid,
                place);
    }

    private @Nullable String known(@Nullable String grid) {
        if (grid != null && !grids.has(grid)) {
            throw refused(UNKNOWN_GRID, grid);
        }
        return grid;
    }

    private static Place place(Spot spot) {
        Crs crs = Crs.named(spot.crs());
        LonLat given = new LonLat(spot.lon(), spot.lat());
        if (crs == null || !given.isOnEarth()) {
            throw refused(BAD_COORDINATES);
        }
        return crs.place(given);
    }
}
