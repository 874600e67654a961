package org.gridloop.routing.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridloop.backbone.calendar.DayKind;
import org.gridloop.backbone.calendar.Timetable;
import org.gridloop.routing.sheets.Kind;
import org.gridloop.routing.sheets.Sheet;
import org.junit.jupiter.api.Test;

class InForceTest {

    private static final String GRID = "37990100300204";

    private final InForce inForce = SampleInForce.versionOne();
    private final Responsibility list = new Responsibility(inForce::catalogue);

    @Test
    void theNextChoiceIsMadeByTheNewListAndNamesIt() {
        assertThat(list.of("E0101", GRID)).hasValueSatisfying(chosen -> {
            assertThat(chosen.catalogueVersion()).isEqualTo("catalogue-1");
            assertThat(chosen.line().finishLimitMinutes()).isEqualTo(480);
        });

        inForce.take(List.of(new InForce.Kept(2, catalogueWith("E0101", "finishLimitMinutes", "240"))));

        assertThat(list.of("E0101", GRID)).hasValueSatisfying(chosen -> {
            assertThat(chosen.catalogueVersion()).isEqualTo("catalogue-2");
            assertThat(chosen.line().finishLimitMinutes()).isEqualTo(240);
        });
        assertThat(inForce.versions()).containsEntry(Kind.CATALOGUE, 2).containsEntry(Kind.AREAS, 1);
    }

    @Test
    void theListNamesWhoAssists() {
        assertThat(list.of("E0101", GRID).orElseThrow().line().assistants()).isEmpty();

        inForce.take(List.of(new InForce.Kept(2, catalogueWith("E0101", "assistants", "dept-gas; dept-power"))));

        assertThat(list.of("E0101", GRID).orElseThrow().line().assistants()).containsExactly("dept-gas", "dept-power");
    }

    @Test
    void anIssueOutlivesTheLineItWasFiledUnder() {
        List<Map<String, String>> rows =
                new ArrayList<>(inForce.newest(Kind.CATALOGUE).sheet().rows());
        rows.removeIf(row -> "E0101".equals(row.get("code")));

        inForce.take(List.of(new InForce.Kept(2, new Sheet(Kind.CATALOGUE, Map.of(), rows))));

        assertThat(list.of("E0101", GRID)).isPresent();
        assertThat(inForce.catalogue().lines()).extracting(CatalogueLine::code).doesNotContain("E0101");
    }

    @Test
    void aDeadlineIsExplainedByTheCalendarItWasCountedWith() {
        LocalDate nationalDay = LocalDate.parse("2026-10-01");
        Sheet calendar = inForce.newest(Kind.CALENDAR).sheet();
        inForce.take(List.of(new InForce.Kept(2, new Sheet(Kind.CALENDAR, calendar.settings(), List.of()))));

        assertThat(kindOn(inForce.of("calendar-1"), nationalDay)).isEqualTo(DayKind.HOLIDAY);
        assertThat(kindOn(inForce.inForce(), nationalDay)).isEqualTo(DayKind.WORKDAY);
        assertThat(inForce.inForce().calendar().version()).isEqualTo("calendar-2");
        Timetable unknown = inForce.of("office-hours-2026.1");
        assertThat(kindOn(unknown, nationalDay)).isEqualTo(DayKind.WORKDAY);
        assertThat(unknown.calendar().isPublished(2026)).isFalse();
    }

    @Test
    void areasUnitsAndLimitsAreThoseInForce() {
        Areas areas = Areas.living(inForce::areas);
        Units units = Units.living(inForce::units);
        assertThat(areas.find(GRID)).isPresent();
        assertThat(units.knows("dept-gas")).isTrue();
        assertThat(units.knows("office-" + GRID)).isTrue();
        assertThat(inForce.limits()).isEqualTo(Limits.USUAL);

        inForce.take(List.of(
                new InForce.Kept(
                        2,
                        new Sheet(
                                Kind.AREAS,
                                Map.of(),
                                List.of(Map.of("code", "379901", "tier", "district", "name", "x")))),
                new InForce.Kept(2, new Sheet(Kind.UNITS, Map.of(), List.of(Map.of("id", "dept-new", "name", "新单位")))),
                new InForce.Kept(
                        2, new Sheet(Kind.RULES, Map.of(), List.of(Map.of("name", "signMinutes", "value", "60"))))));

        assertThat(areas.find(GRID)).isEmpty();
        assertThat(units.knows("dept-gas")).isFalse();
        assertThat(units.nameOf("dept-new")).contains("新单位");
        assertThat(inForce.limits()).isEqualTo(new Limits(60, 30, 60, 480));
    }

    private static DayKind kindOn(Timetable timetable, LocalDate day) {
        return timetable.calendar().kindOf(day);
    }

    private Sheet catalogueWith(String code, String column, String cell) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Map<String, String> row : inForce.newest(Kind.CATALOGUE).sheet().rows()) {
            Map<String, String> changed = new HashMap<>(row);
            if (code.equals(row.get("code"))) {
                changed.put(column, cell);
            }
            rows.add(changed);
        }
        return new Sheet(Kind.CATALOGUE, Map.of(), rows);
    }
}
