package org.gridloop.intake.verifying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gridloop.backbone.deciding.Refusal;
import org.gridloop.events.Evidence;
import org.gridloop.events.Place;
import org.gridloop.events.Urgency;
import org.gridloop.intake.catalogue.Catalogue;
import org.gridloop.intake.places.Grids;
import org.gridloop.intake.verifying.VerificationBody.AnswerBody;
import org.gridloop.intake.verifying.VerificationBody.AskBody;
import org.gridloop.intake.verifying.VerificationBody.Proof;
import org.gridloop.intake.verifying.VerificationBody.Spot;
import org.gridloop.intake.verifying.VerifyCommand.Found;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class FindingReaderTest {

    private static final String GRID = "37990100100101";
    private static final Spot INSIDE = new Spot("WGS84", 118.05, 35.05);
    private static final Spot BESIDE = new Spot("WGS84", 118.105, 35.05);
    private static final Spot FAR = new Spot("WGS84", 1.0, 1.0);

    private final FindingReader reader = new FindingReader(
            new Catalogue("2026.1", List.of(new Catalogue.Category("C0101", "井盖", Urgency.URGENT, false, "2026.1"))),
            new Grids(Map.of(GRID, new GeometryFactory().toGeometry(new Envelope(118, 118.1, 35, 35.1)))));

    @Test
    void theGridGivenTheOneAroundAPointOrTheOneBesideItIsAsked() {
        assertThat(reader.gridToAsk(new AskBody(null, null, null))).isNull();
        assertThat(reader.gridToAsk(new AskBody(GRID, null, null))).isEqualTo(GRID);
        assertThat(reader.gridToAsk(new AskBody(null, INSIDE, null))).isEqualTo(GRID);
        assertThat(reader.gridToAsk(new AskBody(null, BESIDE, null))).isEqualTo(GRID);
        assertRefused(() -> reader.gridToAsk(new AskBody(null, FAR, null)), "outside-district");
        assertRefused(() -> reader.gridToAsk(new AskBody("37990100100199", null, null)), "unknown-grid");
    }

    @Test
    void eachFindingHasItsWordInTheFact() {
        assertThat(reader.found(answer("found", null, null)).finding()).isEqualTo("genuine");
        assertThat(reader.found(answer("not-found", null, null)).finding()).isEqualTo("not-genuine");
        assertThat(reader.found(answer("unclear", null, null)).finding()).isEqualTo("unclear");
        assertRefused(() -> reader.found(answer("perhaps", null, null)), "unknown-finding");
    }

    @Test
    void whatMovedNeedsItsNewPlace() {
        Found moved = reader.found(answer("moved", null, INSIDE));

        assertThat(moved.finding()).isEqualTo("genuine");
        assertThat(moved.grid()).isEqualTo(GRID);
        assertThat(moved.place()).isEqualTo(new Place(118.05, 35.05, "WGS84", null, null));
        assertThat(reader.found(answer("moved", GRID, null)).grid()).isEqualTo(GRID);
        assertRefused(() -> reader.found(answer("moved", null, null)), "place-missing");
        assertRefused(() -> reader.found(answer("moved", null, BESIDE)), "outside-district");
    }

    @Test
    void coordinatesHaveToBeSome() {
        assertRefused(() -> reader.found(answer("moved", null, new Spot("XY", 118.05, 35.05))), "bad-coordinates");
        assertRefused(() -> reader.found(answer("moved", null, new Spot("WGS84", 218.0, 35.05))), "bad-coordinates");
    }

    @Test
    void aPhoneInTheNoteIsMaskedAndEvidenceIsReferredTo() {
        Proof proof = new Proof("lid.jpg", "image/jpeg", 12, "0".repeat(64));
        Found found = reader.found(new AnswerBody("found", "物业电话13900001111", List.of(proof), "C0101", null, null));

        assertThat(found.note()).isEqualTo("物业电话139********");
        assertThat(found.evidence()).containsExactly(new Evidence("lid.jpg", "image/jpeg", 12, "0".repeat(64)));
        assertRefused(() -> reader.found(new AnswerBody("found", null, null, "X9999", null, null)), "unknown-category");
    }

    private static AnswerBody answer(String finding, @Nullable String grid, @Nullable Spot spot) {
        return new AnswerBody(finding, null, null, null, grid, spot);
    }

    private static void assertRefused(ThrowingCallable work, String code) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reason().code()).isEqualTo(code));
    }
}
