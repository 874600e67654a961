package org.gridloop.response.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.IntakeEvent.IssueReported;
import org.gridloop.events.IntakeEvent.IssueSupplemented;
import org.gridloop.events.Place;
import org.gridloop.response.briefs.BriefsView.Brief;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BriefsViewTest {

    private final BriefsView view = new BriefsView();

    private static IssueReported reported(@Nullable Place place) {
        return new IssueReported(
                "i1",
                "T1",
                "hotline-12345",
                "Leak",
                "Water runs",
                null,
                null,
                place,
                null,
                "r-77",
                true,
                null,
                "X-9",
                "digest");
    }

    private static Heard heard(DomainEvent event) {
        return new Heard(event, "/intake", 1, Instant.EPOCH, "clerk:c1", "request:1", null, 0, 0);
    }

    @Test
    void aReportBecomesABriefWithoutItsReporterOrForeignNumber() {
        Place place = new Place(118.8, 35.2, "WGS84", null, null);
        assertThat(view.evolve(null, heard(reported(place))))
                .isEqualTo(new Brief("i1", "Leak", "Water runs", 118.8, 35.2))
                .asString()
                .doesNotContain("r-77", "X-9");
    }

    @Test
    void aReportWithoutCoordinatesHasNoPlace() {
        assertThat(view.evolve(null, heard(reported(null))))
                .isEqualTo(new Brief("i1", "Leak", "Water runs", null, null));
    }

    @Test
    void aSupplementIsAddedToTheText() {
        Brief before = new Brief("i1", "Leak", "Water runs", null, null);
        assertThat(view.evolve(before, heard(new IssueSupplemented("i1", "still", "reporter"))))
                .isEqualTo(new Brief("i1", "Leak", "Water runs\n补充：still", null, null));
    }

    @Test
    void aSupplementOfAnUnknownIssueShowsNothing() {
        assertThat(view.evolve(null, heard(new IssueSupplemented("i1", "still", "reporter"))))
                .isNull();
    }
}
