package org.gridloop.evaluation.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.evaluation.briefs.BriefsView.Brief;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.Evidence;
import org.gridloop.events.Filing;
import org.gridloop.events.IntakeEvent.IssueFiled;
import org.gridloop.events.IntakeEvent.IssueReported;
import org.gridloop.events.IntakeEvent.IssueSupplemented;
import org.gridloop.events.Place;
import org.gridloop.events.ResponseEvent.HandlingFinished;
import org.gridloop.events.Urgency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BriefsViewTest {

    private static final Filing FILING = new Filing("C0102", "37990100100101", Urgency.URGENT, "2026.1", true);
    private static final IssueReported REPORTED = new IssueReported(
            "i1",
            "T1",
            "hotline-12345",
            "Leak",
            "Water runs",
            null,
            null,
            new Place(118.8, 35.2, "WGS84", null, null),
            null,
            "r-77",
            true,
            null,
            "X-9",
            "digest");

    private final BriefsView view = new BriefsView();

    private @Nullable Brief after(DomainEvent... events) {
        Brief row = null;
        for (DomainEvent event : List.of(events)) {
            assertThat(view.hears(event)).isTrue();
            row = view.evolve(row, new Heard(event, "/x", 1, Instant.EPOCH, "clerk:c1", "request:1", null, 0, 0));
        }
        return row;
    }

    @Test
    void aReportBecomesABriefWithoutItsReporterOrForeignNumber() {
        assertThat(after(REPORTED))
                .isEqualTo(new Brief("i1", "Leak", "Water runs", null, 118.8, 35.2, null, List.of(), null))
                .asString()
                .doesNotContain("r-77", "X-9");
    }

    @Test
    void filingTellsTheGridAndASupplementMoreText() {
        Brief brief = Objects.requireNonNull(
                after(REPORTED, new IssueFiled("i1", FILING, true), new IssueSupplemented("i1", "still", "reporter")));
        assertThat(brief.grid()).isEqualTo("37990100100101");
        assertThat(brief.text()).isEqualTo("Water runs\n补充：still");
    }

    @Test
    void aFinishTellsWhatWasDone() {
        Evidence photo = new Evidence("after.jpg", "image/jpeg", 1, "a".repeat(64));
        Brief brief = Objects.requireNonNull(
                after(REPORTED, new HandlingFinished("i1", 1, "dept-water", FILING, "mended", List.of(photo), true)));
        assertThat(brief.done()).isEqualTo("mended");
        assertThat(brief.evidence()).containsExactly(photo);
        assertThat(brief.finishedAt()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void whatIsToldOfAnUnknownIssueShowsNothing() {
        assertThat(after(new IssueFiled("i1", FILING, true))).isNull();
    }
}
