package org.gridloop.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AreasTest {

    private final List<Row> rows = Files379901.rows("areas.csv");

    AreasTest() throws IOException {}

    @Test
    void theDistrictHasThePublishedSize() {
        assertThat(rows.stream().collect(Collectors.groupingBy(row -> row.get("tier"), Collectors.counting())))
                .isEqualTo(Map.of("district", 1L, "street", 14L, "community", 111L, "grid", 949L));
    }

    @Test
    void everyCodeExtendsItsParentsCodeByTheDigitsOfItsTier() {
        Map<String, Row> byCode = rows.stream().collect(Collectors.toMap(row -> row.get("code"), Function.identity()));
        Map<String, String> parentTier = Map.of("street", "district", "community", "street", "grid", "community");
        Map<String, String> shape = Map.of("street", "\\d{9}", "community", "\\d{12}", "grid", "\\d{14}");
        for (Row row : rows) {
            if (row.get("tier").equals("district")) {
                assertThat(row.get("parent")).isEmpty();
                continue;
            }
            assertThat(row.get("code")).startsWith(row.get("parent")).matches(shape.getOrDefault(row.get("tier"), ""));
            assertThat(byCode.get(row.get("parent")))
                    .extracting(parent -> parent.get("tier"))
                    .isEqualTo(parentTier.get(row.get("tier")));
        }
    }

    @Test
    void noTwoSiblingsShareAName() {
        assertThat(rows).extracting(row -> row.get("parent") + row.get("name")).doesNotHaveDuplicates();
    }

    @Test
    void onlyGridsHaveAKindAndEveryCommunityHasADedicatedOne() {
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.get("kind"))
                        .isIn(row.get("tier").equals("grid") ? List.of("ordinary", "dedicated") : List.of("")));
        assertThat(rows.stream()
                        .filter(row -> row.get("kind").equals("dedicated"))
                        .map(row -> row.get("parent"))
                        .distinct())
                .hasSize(111);
    }
}
