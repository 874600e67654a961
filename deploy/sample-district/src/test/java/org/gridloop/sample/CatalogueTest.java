package org.gridloop.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private final List<Row> catalogue = Files379901.rows("catalogue.csv");
    private final List<Row> units = Files379901.rows("units.csv");

    CatalogueTest() throws IOException {}

    @Test
    void everyLeadIsTheAreasOfficeOrAKnownDepartment() {
        Set<String> leads = units.stream().map(unit -> unit.get("id")).collect(Collectors.toSet());
        leads.add("office");
        assertThat(catalogue)
                .hasSizeGreaterThanOrEqualTo(60)
                .allSatisfy(row -> assertThat(row.get("lead")).isIn(leads));
    }

    @Test
    void everyValueIsOneOfItsList() {
        assertThat(catalogue).allSatisfy(row -> {
            assertThat(row.get("code")).matches("[CE]\\d{4}");
            assertThat(row.get("urgency")).isIn("general", "urgent", "critical");
            assertThat(row.get("authority")).isIn("grid", "community", "street", "district");
            assertThat(row.get("clock")).isIn("continuous", "office");
            assertThat(row.get("evidence")).isIn("none", "text", "photo");
            assertThat(row.get("fastTrack")).isIn("true", "false");
            assertThat(row.get("group")).isNotBlank();
        });
        assertThat(catalogue).extracting(row -> row.get("code")).doesNotHaveDuplicates();
        assertThat(catalogue).extracting(row -> row.get("name")).doesNotHaveDuplicates();
    }

    @Test
    void dangerIsAnsweredInTwoHoursAndUrgencyInADayByTheWallClock() {
        assertThat(catalogue).allSatisfy(row -> {
            int limit = Integer.parseInt(row.get("finishLimitMinutes"));
            switch (row.get("urgency")) {
                case "critical" -> assertThat(limit).isEqualTo(120);
                case "urgent" -> assertThat(limit).isEqualTo(1440);
                default -> assertThat(limit).isBetween(480, 7200);
            }
            assertThat(row.get("clock")).isEqualTo(row.get("urgency").equals("general") ? "office" : "continuous");
        });
    }

    @Test
    void everyTierHasWorkOfItsOwn() {
        Map<String, Long> offices = catalogue.stream()
                .filter(row -> row.get("lead").equals("office"))
                .collect(Collectors.groupingBy(row -> row.get("authority"), Collectors.counting()));
        assertThat(offices.get("grid")).isGreaterThanOrEqualTo(15);
        assertThat(offices.get("community")).isGreaterThanOrEqualTo(12);
        assertThat(offices.get("street")).isGreaterThanOrEqualTo(12);
    }

    @Test
    void fortyDepartmentsServeTheDistrictAndTwelveHaveAFeed() {
        assertThat(units).hasSize(40).allSatisfy(unit -> {
            assertThat(unit.get("id")).matches("dept(-[a-z]+)+");
            assertThat(unit.get("tier")).isEqualTo("district");
            assertThat(unit.get("area")).isEqualTo("379901");
        });
        assertThat(units).extracting(unit -> unit.get("id")).doesNotHaveDuplicates();
        assertThat(units).extracting(unit -> unit.get("feed")).containsOnly("true", "false");
        assertThat(units).filteredOn(unit -> unit.get("feed").equals("true")).hasSize(12);
    }

    @Test
    void everyAccountActsForAKnownUnit() throws IOException {
        Set<String> known = units.stream().map(unit -> unit.get("id")).collect(Collectors.toSet());
        Files379901.rows("areas.csv").forEach(area -> known.add("office-" + area.get("code")));
        known.add("");
        List<Row> accounts = Files379901.rows("accounts.csv");
        assertThat(accounts)
                .allSatisfy(account -> assertThat(account.get("unit")).isIn(known));
        assertThat(accounts).extracting(account -> account.get("name")).doesNotHaveDuplicates();
        assertThat(accounts.stream()
                        .flatMap(account -> List.of(account.get("roles").split("\\|", -1)).stream()))
                .containsOnly(
                        "integration",
                        "clerk",
                        "dispatcher",
                        "grid",
                        "officer",
                        "unit",
                        "callback",
                        "supervisor",
                        "analyst",
                        "admin");
    }
}
