package org.gridloop.backbone.telling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.gridloop.events.Deadlines;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.EvaluationEvent.CallbackRecorded;
import org.gridloop.events.EvaluationEvent.Contact;
import org.gridloop.events.Evidence;
import org.gridloop.events.Filing;
import org.gridloop.events.IntakeEvent.IssueFiled;
import org.gridloop.events.IntakeEvent.IssueSupplemented;
import org.gridloop.events.ResponseEvent.HandlingFinished;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.Occasion;
import org.gridloop.events.Tier;
import org.gridloop.events.Urgency;
import org.junit.jupiter.api.Test;

class FactJsonTest {

    private static final String ISSUE = "0c8e6a4e-97a1-4f0e-8a3e-0d6f7f1b2c3d";
    private static final Filing FILING = new Filing("E0203", "37132700100101", Urgency.URGENT, "2026-01", true);
    private static final Instant AT = Instant.parse("2026-03-01T08:00:00.123456Z");

    @Test
    void whatIsWrittenIsReadAgain() throws UnreadableFact {
        List<DomainEvent> facts = List.of(
                new IssueFiled(ISSUE, FILING, true),
                new IssueSupplemented(ISSUE, "路灯不亮", "reporter"),
                new CallbackRecorded(ISSUE, 1, Contact.REACHED, true, 5, null),
                new HandlingFinished(
                        ISSUE, 2, "D07", FILING, "done", List.of(new Evidence("a.jpg", "image/jpeg", 3, "00")), true),
                new IssueDispatched(
                        ISSUE,
                        1,
                        "D07",
                        Tier.STREET,
                        "371327001",
                        FILING,
                        Occasion.FILED,
                        new Deadlines(AT, AT, AT, "E0203", "2026"),
                        "rule"));
        for (DomainEvent fact : facts) {
            assertThat(FactJson.read(FactJson.wireName(fact), FactJson.write(fact)))
                    .isEqualTo(fact);
        }
    }

    @Test
    void enumsAreLowerCaseAndWhatIsAbsentIsNotWritten() {
        String json = new String(
                FactJson.write(new CallbackRecorded(ISSUE, 1, Contact.UNREACHABLE, null, null, null)), UTF_8);
        assertThat(json).isEqualTo("{\"issueId\":\"" + ISSUE + "\",\"callbackNo\":1,\"contact\":\"unreachable\"}");
    }

    @Test
    void timesAreIsoStrings() {
        Deadlines deadlines = new Deadlines(AT, AT, AT, "r", "c");
        String json = new String(
                FactJson.write(new IssueDispatched(
                        ISSUE, 1, "D07", Tier.GRID, "37132700100101", FILING, Occasion.FILED, deadlines, "r")),
                UTF_8);
        assertThat(json).contains("\"signBy\":\"2026-03-01T08:00:00.123456Z\"");
    }

    @Test
    void aComponentOfALaterVersionIsIgnored() throws UnreadableFact {
        byte[] json =
                ("{\"issueId\":\"" + ISSUE + "\",\"text\":\"t\",\"by\":\"staff\",\"mood\":[1,{}]}").getBytes(UTF_8);
        assertThat(FactJson.read("intake.issue-supplemented.v1", json))
                .isEqualTo(new IssueSupplemented(ISSUE, "t", "staff"));
    }

    @Test
    void anUnknownNameIsToldApart() {
        assertThatThrownBy(() -> FactJson.read("intake.issue-supplemented.v9", new byte[0]))
                .isInstanceOf(UnreadableFact.class)
                .hasMessageContaining("intake.issue-supplemented.v9");
    }

    @Test
    void brokenJsonIsToldWithoutQuotingIt() {
        assertThatThrownBy(() -> FactJson.read("intake.issue-supplemented.v1", "{\"text\":13800000000".getBytes(UTF_8)))
                .isInstanceOf(UnreadableFact.class)
                .hasMessageNotContaining("138");
    }

    @Test
    void aMissingComponentIsNamed() {
        assertThatThrownBy(() -> FactJson.read(
                        "intake.issue-supplemented.v1", ("{\"issueId\":\"" + ISSUE + "\"}").getBytes(UTF_8)))
                .isInstanceOf(UnreadableFact.class)
                .hasMessageContaining("lacks text");
        assertThatThrownBy(() -> FactJson.read("intake.issue-supplemented.v1", "null".getBytes(UTF_8)))
                .isInstanceOf(UnreadableFact.class);
    }

    @Test
    void attributesAreReadAsWritten() throws UnreadableFact {
        FactMeta whole = new FactMeta("e1", AT, "request:\"1\"", "clerk:c@办", "00-ab-cd-01");
        FactMeta untraced = new FactMeta("e1", AT, "c", "a", null);
        assertThat(FactMeta.read(whole.write())).isEqualTo(whole);
        assertThat(FactMeta.read(untraced.write())).isEqualTo(untraced);
    }

    @Test
    void attributesOfALaterVersionAreReadAndBrokenOnesRefused() throws UnreadableFact {
        String later =
                "{\"id\":\"e\",\"new\":{\"x\":[1]},\"n\":7,\"time\":\"2026-01-01T00:00:00Z\",\"cause\":\"c\",\"actor\":\"a\"}";
        assertThat(FactMeta.read(later.getBytes(UTF_8)).actor()).isEqualTo("a");
        for (String broken : List.of("", "[]", "{\"id\":\"e\"}", later.replace("2026-01", "2026-13"))) {
            assertThatThrownBy(() -> FactMeta.read(broken.getBytes(UTF_8))).isInstanceOf(UnreadableFact.class);
        }
    }
}
