package org.gridloop.routing.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridloop.routing.sheets.Kind;
import org.gridloop.routing.sheets.RawRow;
import org.gridloop.routing.sheets.RawSheet;
import org.gridloop.routing.sheets.RefusedRow;
import org.gridloop.routing.sheets.UnreadableSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProposalTest {

    private static final InForce SAMPLE = SampleInForce.versionOne();

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatIsInForceChangesNothingWhenItIsUploadedAgain(Kind kind) throws UnreadableSheet {
        Proposal same = propose(kind, current(kind));

        assertThat(same.refused()).isEmpty();
        assertThat(same.difference().isNone()).isTrue();
        assertThat(same.difference().unchanged()).isEqualTo(current(kind).size());
        assertThat(same.basedOn()).isEqualTo(1);
    }

    @Test
    void addedChangedAndRemovedRowsAreTold() throws UnreadableSheet {
        List<Map<String, String>> rows = current(Kind.CATALOGUE);
        rows.removeIf(row -> "C0101".equals(row.get("code")));
        rows.replaceAll(row -> "C0103".equals(row.get("code")) ? with(row, "finishLimitMinutes", "480") : row);
        rows.add(with(with(rows.getFirst(), "code", "X0001"), "lead", "office"));

        Proposal proposal = propose(Kind.CATALOGUE, rows);

        assertThat(proposal.refused()).isEmpty();
        assertThat(proposal.difference().added()).containsExactly("X0001");
        assertThat(proposal.difference().removed()).containsExactly("C0101");
        assertThat(proposal.difference().changed()).singleElement().satisfies(row -> {
            assertThat(row.key()).isEqualTo("C0103");
            assertThat(row.cells()).containsOnlyKeys("finishLimitMinutes");
        });
    }

    @ParameterizedTest(name = "{0}: {1} = {2} is {3}")
    @CsvSource(textBlock = """
            AREAS,     code,               3799,           not-an-area-code
            AREAS,     tier,               county,         not-one-of
            AREAS,     parent,             379901002,      unknown-parent
            UNITS,     id,                 office-379901,  not-one-of
            UNITS,     area,               123456,         unknown-area
            UNITS,     feed,               yes,            not-true-or-false
            UNITS,     colour,             red,            unknown-column
            UNITS,     name,               '',             missing-cell
            CATALOGUE, lead,               dept-nobody,    unknown-unit
            CATALOGUE, assistants,         dept-gas;dept-x, unknown-unit
            CATALOGUE, authority,          village,        not-one-of
            CATALOGUE, urgency,            fast,           not-one-of
            CATALOGUE, finishLimitMinutes, 0,              not-a-number
            CATALOGUE, finishLimitMinutes, 2 days,         not-a-number
            CATALOGUE, clock,              night,          not-one-of
            CATALOGUE, evidence,           film,           not-one-of
            CATALOGUE, code,               a code,         not-one-of
            CALENDAR,  date,               2026-02-30,     not-a-date
            CALENDAR,  isOffDay,           maybe,          not-true-or-false
            CALENDAR,  year,               26,             not-a-number
            RULES,     name,               lunchMinutes,   unknown-rule
            RULES,     value,              -5,             not-a-number
            """)
    void aRowThatCannotBeTakenIsRefusedByNumberAndReason(Kind kind, String column, String cell, String code)
            throws UnreadableSheet {
        List<Map<String, String>> rows = current(kind);
        int wrong = rows.size() - 1;
        rows.set(wrong, with(rows.get(wrong), column, cell));

        Proposal proposal = propose(kind, rows);

        assertThat(proposal.refused().stream().filter(row -> row.row() > 0))
                .singleElement()
                .returns(wrong + 2, RefusedRow::row)
                .returns(code, RefusedRow::code)
                .satisfies(row -> assertThat(row.about()).startsWith(column));
        assertThat(proposal.taken()).isEqualTo(rows.size() - 1);
    }

    @Test
    void theSecondRowWithTheSameKeyIsRefused() throws UnreadableSheet {
        List<Map<String, String>> rows = current(Kind.RULES);
        rows.add(rows.getFirst());

        assertThat(propose(Kind.RULES, rows).refused())
                .extracting(RefusedRow::row, RefusedRow::code)
                .containsExactly(tuple(rows.size() + 1, "duplicate-key"));
    }

    @Test
    void aUnitThatStillLeadsIsNotTakenAway() throws UnreadableSheet {
        List<Map<String, String>> rows = current(Kind.UNITS);
        rows.removeIf(row -> "dept-gas".equals(row.get("id")));

        assertThat(propose(Kind.UNITS, rows).refused()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.row()).isZero();
            assertThat(row.code()).isEqualTo("still-named");
            assertThat(row.about()).startsWith("dept-gas: catalogue ");
        });
    }

    @Test
    void anAreaInWhichAUnitSitsIsNotTakenAway() throws UnreadableSheet {
        assertThat(propose(Kind.AREAS, List.of(Map.of("code", "379902", "tier", "district", "name", "x")))
                        .refused())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.code()).isEqualTo("still-named"));
    }

    @Test
    void oneYearOfTheCalendarReplacesThatYearAndNoOther() throws UnreadableSheet {
        RawSheet year = new RawSheet(
                Map.of(),
                "2026",
                List.of(new RawRow(
                        "", 1, Map.of("year", "2026", "date", "2026-01-01", "name", "元旦", "isOffDay", "TRUE"))),
                List.of(),
                List.of());

        Proposal proposal = Proposal.of(Kind.CALENDAR, year, SAMPLE);

        assertThat(proposal.difference().added()).isEmpty();
        assertThat(proposal.difference().removed()).hasSize(38).allMatch(day -> day.startsWith("2026-"));
        assertThat(proposal.sheet().settings()).containsEntry("zone", "Asia/Shanghai");
    }

    @Test
    void aDateThatASpreadsheetCountsInDaysIsADate() throws UnreadableSheet {
        List<Map<String, String>> rows = current(Kind.CALENDAR);
        rows.add(Map.of("year", "2027", "date", "46388", "name", "元旦", "isOffDay", "true"));

        assertThat(propose(Kind.CALENDAR, rows).difference().added()).containsExactly("2027-01-01");
    }

    @Test
    void settingsThatAreNoneAreRefusedAsAWhole() {
        for (Map<String, String> settings :
                List.of(Map.of("zone", "Mars/North"), Map.of("officeHours", "12:00-08:00"), Map.of("colour", "red"))) {
            List<RawRow> rows = numbered(current(Kind.CALENDAR));
            assertThatThrownBy(() ->
                            Proposal.of(Kind.CALENDAR, new RawSheet(settings, "", rows, List.of(), List.of()), SAMPLE))
                    .isInstanceOf(UnreadableSheet.class);
        }
        assertThatThrownBy(() -> propose(Kind.RULES, List.of())).isInstanceOf(UnreadableSheet.class);
    }

    private static Proposal propose(Kind kind, List<Map<String, String>> rows) throws UnreadableSheet {
        return Proposal.of(kind, new RawSheet(Map.of(), "", numbered(rows), List.of(), List.of()), SAMPLE);
    }

    private static List<Map<String, String>> current(Kind kind) {
        return new ArrayList<>(SAMPLE.newest(kind).sheet().rows());
    }

    private static List<RawRow> numbered(List<Map<String, String>> rows) {
        List<RawRow> numbered = new ArrayList<>();
        rows.forEach(cells -> numbered.add(new RawRow("", numbered.size() + 2, cells)));
        return numbered;
    }

    private static Map<String, String> with(Map<String, String> row, String column, String cell) {
        Map<String, String> changed = new HashMap<>(row);
        if (cell.isEmpty()) {
            changed.remove(column);
        } else {
            changed.put(column, cell);
        }
        return changed;
    }
}
