package org.gridloop.routing.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.events.Deadlines;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.Filing;
import org.gridloop.events.ResponseEvent.DispatchSignedFor;
import org.gridloop.events.ResponseEvent.HandlingFinished;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.Occasion;
import org.gridloop.events.RoutingEvent.ReturnApproved;
import org.gridloop.events.RoutingEvent.TierEscalated;
import org.gridloop.events.Tier;
import org.gridloop.events.Urgency;
import org.junit.jupiter.api.Test;

class OtherLifeTest {

    private static final String GRID = "37990100100101";
    private static final Filing FILING = new Filing("C0203", GRID, Urgency.GENERAL, "1", true);

    /** Monday, 9:00 in Shanghai. */
    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Supposition supposing(String file) {
        Map<String, List<JsonNode>> versions = new LinkedHashMap<>();
        versions.put("areas", List.of(json("""
                {'version':1,'rows':[{'code':'379901','tier':'district','name':'青禾区'},
                 {'code':'379901001','tier':'street','name':'一街','parent':'379901'},
                 {'code':'379901001001','tier':'community','name':'一社区','parent':'379901001'},
                 {'code':'37990100100101','tier':'grid','name':'一网格','parent':'379901001001'}]}""")));
        versions.put("units", List.of(json("""
                {'version':1,'rows':[{'id':'dept-water','name':'供水'},{'id':'dept-road','name':'市政'}]}""")));
        versions.put("catalogue", List.of(json("""
                {'version':1,'rows':[{'code':'C0203','group':'C','name':'井盖','urgency':'general','authority':'street',
                 'lead':'dept-water','finishLimitMinutes':'480','clock':'office'}]}""")));
        versions.put("calendar", List.of(json("""
                {'version':1,'settings':{'zone':'Asia/Shanghai','officeHours':'08:00-12:00;14:00-18:00'},
                 'rows':[{'year':'2026','date':'2026-01-01','name':'元旦','isOffDay':'true'}]}""")));
        versions.put("rules", List.of(json("{'version':1,'rows':[{'name':'signMinutes','value':'120'}]}")));
        return Supposition.of(versions, json(file));
    }

    private static Heard heard(String source, long sequence, Instant at, DomainEvent event) {
        return new Heard(event, source, sequence, at, "automation:x", "", null, 0, 0);
    }

    /** As the catalogue, calendar and rules above gave it: sign by 11:00, finish by Tuesday 9:00. */
    private static Heard dispatched(int no, String unit, Occasion occasion) {
        Deadlines deadlines = new Deadlines(
                MONDAY,
                Instant.parse("2026-03-02T03:00:00Z"),
                Instant.parse("2026-03-03T01:00:00Z"),
                "C0203: 480 min, office hours",
                "calendar-1",
                480,
                "office");
        return heard(
                "/routing",
                no * 2L - 1,
                MONDAY,
                new IssueDispatched(
                        "i-1", no, unit, Tier.STREET, "379901001", FILING, occasion, deadlines, "the list"));
    }

    private static Heard finished(String at) {
        return heard(
                "/department-response",
                3,
                Instant.parse(at),
                new HandlingFinished("i-1", 1, "dept-water", FILING, "done", List.of(), true));
    }

    private static final Heard DISPATCHED = dispatched(1, "dept-water", Occasion.FILED);

    @Test
    void underTheSameRulesNothingDiffers() {
        OtherLife life = OtherLife.of(
                supposing("{'rules':{'change':[{'name':'signMinutes','value':120}]}}"),
                List.of(DISPATCHED, finished("2026-03-02T08:00:00Z")));

        assertThat(life.differences()).isEmpty();
        assertThat(life.facts()).containsExactly(DISPATCHED, finished("2026-03-02T08:00:00Z"));
    }

    @Test
    void underAShorterLimitWhatWasInTimeWouldHaveBeenLate() {
        OtherLife life = OtherLife.of(
                supposing("{'catalogue':{'change':[{'code':'C0203','finishLimitMinutes':240}]}}"),
                List.of(DISPATCHED, finished("2026-03-02T09:00:00Z")));

        assertThat(life.differences())
                .extracting(Supposed::what, Supposed::was, Supposed::wouldBe, Supposed::fact)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "finish-by", "2026-03-03T01:00:00Z", "2026-03-02T07:00:00Z", "/routing/i-1:1"),
                        org.assertj.core.groups.Tuple.tuple(
                                "finished-in-time", "true", "false", "/department-response/i-1:3"));
        assertThat(life.differences().getFirst().because()).isEqualTo("C0203: 240 min, office hours, calendar-1");
        assertThat(life.facts().getLast().event())
                .isInstanceOfSatisfying(
                        HandlingFinished.class, e -> assertThat(e.inTime()).isFalse());
    }

    @Test
    void underAShorterLimitToSignTheSignatureWouldHaveBeenLate() {
        Heard signed = heard(
                "/department-response",
                2,
                MONDAY.plusSeconds(5400),
                new DispatchSignedFor("i-1", 1, "dept-water", true));
        OtherLife life = OtherLife.of(
                supposing("{'rules':{'change':[{'name':'signMinutes','value':60}]}}"), List.of(DISPATCHED, signed));

        assertThat(life.differences()).extracting(Supposed::what).containsExactly("sign-by", "signed-in-time");
        assertThat(life.differences().getFirst().wouldBe()).isEqualTo("2026-03-02T02:00:00Z");
    }

    @Test
    void underAnotherListAnotherUnitWouldHaveHadItAndTheReturnWouldNotHaveBeenNeeded() {
        Heard returned = heard(
                "/routing",
                2,
                MONDAY.plusSeconds(60),
                new ReturnApproved("i-1", 1, 1, "dept-water", "dept-road", null));
        OtherLife life = OtherLife.of(
                supposing("{'catalogue':{'change':[{'code':'C0203','lead':'dept-road'}]}}"),
                List.of(DISPATCHED, returned));

        assertThat(life.differences())
                .extracting(Supposed::what, Supposed::was, Supposed::wouldBe)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("unit", "dept-water", "dept-road"),
                        org.assertj.core.groups.Tuple.tuple("return", "dept-water to dept-road", "not needed"));
        assertThat(life.differences().getFirst().because()).contains("lead dept-road");
    }

    @Test
    void underAnotherCalendarAnEscalationWouldNotHaveComeAndFallsAway() {
        Heard escalated = heard(
                "/routing",
                2,
                Instant.parse("2026-03-03T01:00:30Z"),
                new TierEscalated(
                        "i-1",
                        1,
                        Tier.STREET,
                        "379901001",
                        Tier.DISTRICT,
                        "379901",
                        "deadline-passed",
                        Instant.parse("2026-03-03T01:00:00Z"),
                        null));
        OtherLife life = OtherLife.of(
                supposing("{'calendar':{'rows':[{'year':2026,'date':'2026-03-03','name':'节','isOffDay':true}]}}"),
                List.of(DISPATCHED, escalated));

        assertThat(life.differences()).extracting(Supposed::what).containsExactly("finish-by", "escalation");
        assertThat(life.differences().getFirst().wouldBe()).isEqualTo("2026-03-04T01:00:00Z");
        assertThat(life.facts()).hasSize(1);
    }

    @Test
    void reworkKeepsTheDeadlineItWouldHaveHad() {
        OtherLife life = OtherLife.of(
                supposing("{'catalogue':{'change':[{'code':'C0203','lead':'dept-road','finishLimitMinutes':960}]}}"),
                List.of(DISPATCHED, dispatched(2, "dept-water", Occasion.REWORK)));

        assertThat(life.facts().getLast().event()).isInstanceOfSatisfying(IssueDispatched.class, e -> {
            assertThat(e.unit()).isEqualTo("dept-road");
            assertThat(e.deadlines().finishBy()).isEqualTo("2026-03-04T01:00:00Z");
        });
    }

    @Test
    void whatCouldNotBeUploadedCannotBeSupposedEither() {
        assertThatThrownBy(() -> supposing("{'weather':[]}")).hasMessageContaining("There is no kind weather");
        assertThatThrownBy(() -> supposing("{}")).hasMessageContaining("Nothing is supposed");
        assertThatThrownBy(() -> supposing("{'catalogue':{'change':[{'code':'C0203','lead':'dept-moon'}]}}"))
                .hasMessageContaining("catalogue, row 1")
                .hasMessageContaining("dept-moon");
        assertThatThrownBy(() -> supposing("{'catalogue':{'change':[{'lead':'dept-road'}]}}"))
                .hasMessageContaining("a change names its code");
    }
}
