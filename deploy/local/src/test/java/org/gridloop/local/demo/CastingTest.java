package org.gridloop.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gridloop.events.EventRegistry;
import org.gridloop.local.importing.District;
import org.gridloop.parts.GridloopHome;
import org.junit.jupiter.api.Test;

class CastingTest {

    private static final Path FOLDER = GridloopHome.sampleDistrict();
    private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");
    private static final int ENOUGH = 128;

    @Test
    void theScriptsAndEveryLifeTogetherTellEveryFactThereIs() {
        assertThat(cast(ENOUGH, true).expected())
                .containsExactlyInAnyOrderElementsOf(EventRegistry.all().values().stream()
                        .map(Class::getSimpleName)
                        .toList());
        assertThat(cast(ENOUGH, true).left()).isEmpty();
    }

    @Test
    void onARealClockEveryFactIsToldToo() {
        Casting real = cast(ENOUGH, false);

        assertThat(real.left()).containsExactly("overdue", "automatic-signing");
        assertThat(real.isWhole()).isTrue();
    }

    @Test
    void fewIssuesLeaveScriptsOutAndNothingIsExpectedOfThose() {
        assertThat(cast(ENOUGH - 1, true).left()).isNotEmpty();
        assertThat(cast(60, true)).satisfies(some -> {
            assertThat(some.isWhole()).isFalse();
            assertThat(some.expected()).contains("IssueVerified", "IssueFiled").doesNotContain("WhistleBlown");
        });
        assertThat(cast(20, true))
                .isEqualTo(new Casting(Map.of(), cast(20, true).left()));
        assertThat(cast(20, true).expected()).isEmpty();
    }

    @Test
    void threeOfFourIssuesLiveWithoutAScript() {
        for (int issues : List.of(1, 24, 60, 100, 128, 500)) {
            assertThat(cast(issues, true).reports()).as("%d", issues).hasSizeLessThanOrEqualTo(issues / 4);
        }
    }

    @Test
    void theSampleHasReportsForEveryScriptInKnownGridsAndSubClasses() {
        District district = District.read(FOLDER);
        List<SceneReport> reports = cast(500, true).reports();

        assertThat(reports)
                .extracting(SceneReport::scene)
                .containsAll(Casting.allScripts().stream().map(Script::name).toList());
        assertThat(reports).allSatisfy(scene -> {
            assertThat(district.grids())
                    .contains(scene.report().path("gridCode").asText());
            assertThat(scene.report().has("category")).isFalse();
            if (!scene.fileAs().isEmpty()) {
                assertThat(district.catalogue()).containsKey(scene.fileAs());
            }
        });
        assertThat(reports)
                .extracting(scene -> scene.report().path("externalId").asText())
                .doesNotHaveDuplicates()
                .startsWith("run/D-0001");
    }

    private static Casting cast(int issues, boolean fastClock) {
        return Casting.of(FOLDER, issues, fastClock, "run", LATER);
    }
}
