package org.gridloop.local.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.gridloop.parts.GridloopHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {

    private static final District DISTRICT = District.read(GridloopHome.sampleDistrict());

    @Test
    void aMessageAlwaysLiesInTheGridItsNumberSays() {
        // CRC-32 of "123456789" is 0xCBF43926 by the definition of the sum; modulo 10 that is 2.
        List<String> grids = IntStream.range(0, 10).mapToObj(Integer::toString).toList();

        assertThat(new PlaceRule(grids).gridOf("123456789")).isEqualTo("2");
    }

    @Test
    void messagesSpreadOverTheDistrict() {
        PlaceRule rule = new PlaceRule(DISTRICT.grids());

        assertThat(DISTRICT.grids()).hasSize(949).isSorted();
        assertThat(IntStream.range(1, 4001)
                        .mapToObj(number -> rule.gridOf(Integer.toString(number)))
                        .distinct())
                .hasSizeGreaterThan(900);
    }

    @Test
    void everySubClassThatIsNamedStandsInTheSampleCatalogue() {
        SubClasses classes = SubClasses.ofTheSample();

        assertThat(classes.labels()).hasSize(7);
        assertThat(classes.all())
                .isNotEmpty()
                .allSatisfy(category -> assertThat(DISTRICT.catalogue()).containsKey(category));
    }

    @ParameterizedTest
    @CsvSource({
        "2019/2/28 11:25:05, 2019-02-28T03:25:05Z",
        "2019/12/1 9:05:00, 2019-12-01T01:05:00Z",
        "2019/8/1 0:00, 2019-07-31T16:00:00Z",
        "2019/8/1, 2019-07-31T16:00:00Z",
        "2019-08-01 10:00:00, 2019-08-01T02:00:00Z",
        "2019-08-23T12:14:24, 2019-08-23T04:14:24Z",
        "2019-08-23T12:14, 2019-08-23T04:14:00Z",
        "2019-08-23T12:14:24+09:00, 2019-08-23T03:14:24Z",
        "2019-08-23T12:14:24Z, 2019-08-23T12:14:24Z"
    })
    void timesAreReadAsPeopleWriteThem(String text, Instant time) {
        assertThat(new Times(ZoneId.of("Asia/Shanghai")).read(text)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2019/2/30 11:25:05", "2019/13/1", "28.2.2019", "43700.51", "yesterday", "2019/2/28 25:00:00"})
    void whatIsNoTimeIsNotRead(String text) {
        assertThat(new Times(ZoneId.of("Asia/Shanghai")).read(text)).isEmpty();
    }
}
