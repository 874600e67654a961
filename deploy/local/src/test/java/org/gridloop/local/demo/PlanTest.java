package org.gridloop.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Predicate;
import org.gridloop.local.demo.Plan.Part;
import org.gridloop.local.demo.Report.Reject;
import org.gridloop.local.importing.District;
import org.gridloop.parts.GridloopHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {

    private static final Path FOLDER = GridloopHome.sampleDistrict();
    private static final District DISTRICT = District.read(FOLDER);
    private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");

    @Test
    void theSameSeedGivesTheSamePlanAndAnotherSeedAnother() {
        List<Part> first = Plan.of(sample(300), DISTRICT, 1).parts();

        assertThat(Plan.of(sample(300), DISTRICT, 1).parts()).isEqualTo(first);
        assertThat(Plan.of(sample(300), DISTRICT, 2).parts()).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void tenIssuesAreEnoughForAReturnAFailedCheckAndAReopening(long seed) {
        List<Part> parts = Plan.of(sample(10), DISTRICT, seed).parts();

        assertThat(parts).anyMatch(Part::isReturned).anyMatch(Part::failsCheck).anyMatch(Part::isReopened);
        assertThat(parts).anyMatch(Part::returnIsApproved);
    }

    @Test
    void overManyIssuesTheSharesAreAsSaidAndTwoOfThreeReturnsAreApproved() {
        List<Part> parts = Plan.of(sample(6000), DISTRICT, 1).parts();

        long returned = count(parts, Part::isReturned);
        assertThat(returned).isBetween(70L, 140L); // 3% of those for departments
        assertThat(count(parts, Part::returnIsApproved)).isBetween(returned * 2 / 3, returned * 2 / 3 + 1);
        assertThat(count(parts, Part::failsCheck)).isBetween(180L, 300L);
        assertThat(count(parts, Part::isReopened)).isBetween(180L, 300L);
        assertThat(parts).extracting(Part::satisfaction).containsOnly(3, 4, 5);
    }

    @Test
    void whatIsRejectedIsPlannedNoFurther() {
        List<Report> reports = sample(300);
        List<Part> parts = Plan.of(reports, DISTRICT, 1).parts();

        assertThat(reports.stream().filter(report -> !report.isAccepted())).hasSize(8);
        for (int i = 0; i < parts.size(); i++) {
            if (!reports.get(i).isAccepted()) {
                assertThat(parts.get(i))
                        .matches(part -> !part.isReturned() && !part.failsCheck() && !part.isReopened());
            }
        }
    }

    @Test
    void theSampleIsUsedOverAndOverWithNumbersOfItsOwn() {
        List<Report> reports = sample(650);

        assertThat(reports)
                .extracting(report -> report.body().path("externalId").asText())
                .doesNotHaveDuplicates()
                .startsWith("run/S-0001/0")
                .contains("run/S-0001/1", "run/S-0050/2");
        assertThat(reports.get(19).decision()).isEqualTo(new Reject("not-in-scope"));
        assertThat(reports.get(319).decision()).isEqualTo(new Reject("not-in-scope"));
    }

    @Test
    void nothingIsReportedAsHavingHappenedInTheFuture() {
        Instant early = Instant.parse("2025-01-01T00:00:00Z");

        assertThat(Reports.ofTheSample(FOLDER, 300, "run", early))
                .extracting(report -> OffsetDateTime.parse(
                                report.body().path("occurredAt").asText())
                        .toInstant())
                .allMatch(early::isAfter);
    }

    private static List<Report> sample(int count) {
        return Reports.ofTheSample(FOLDER, count, "run", LATER);
    }

    private static long count(List<Part> parts, Predicate<Part> which) {
        return parts.stream().filter(which).count();
    }
}
