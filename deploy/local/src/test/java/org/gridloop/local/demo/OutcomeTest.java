package org.gridloop.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.EvaluationEvent.Contact;
import org.gridloop.events.RoutingEvent.Occasion;
import org.gridloop.local.demo.Standing.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutcomeTest {

    private static final String CHECKER = "office-" + Facts.GRID;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void everythingIsCountedFromTheFacts() throws IOException {
        Tale closed = tale(
                Facts.reported(),
                Facts.filed(),
                Facts.dispatched(1, Facts.UNIT, Occasion.FILED),
                Facts.received(1, Facts.UNIT),
                Facts.returnRequested(1, Facts.UNIT, Facts.OTHER),
                Facts.refused(1, Facts.UNIT),
                Facts.kept(1, Facts.UNIT),
                Facts.signed(1, Facts.UNIT),
                Facts.finished(1, Facts.UNIT),
                Facts.checkAssigned(1, Facts.UNIT, CHECKER),
                Facts.checkPassed(1),
                Facts.called(Contact.SKIPPED),
                Facts.closed());
        Tale rejected = tale(Facts.reported(), Facts.rejected());
        Tale stuck = tale(Facts.reported(), Facts.filed());

        Outcome outcome = Outcome.of(Map.of("a", closed, "b", rejected, "c", stuck), id -> !id.equals("c"), 7);
        Path file = folder.resolve("new/out.json");
        outcome.write(file);

        JsonNode json = new ObjectMapper().readTree(file.toFile());
        assertThat(json.path("facts").path("IssueReported").asInt()).isEqualTo(3);
        assertThat(json.path("failed").toString()).isEqualTo("[\"c\"]");
        assertThat(json.path("by_tier").toString())
                .isEqualTo("{\"grid\":0,\"community\":0,\"street\":0,\"district\":1}");
        assertThat(Map.of("reported", 3, "filed", 2, "dispatched", 1, "returned", 1, "reworked", 0))
                .allSatisfy(
                        (name, count) -> assertThat(json.path(name).asInt(-1)).isEqualTo(count));
        assertThat(Map.of("reopened", 0, "closed", 1, "rejected", 1, "seconds", 7, "events", 17))
                .allSatisfy(
                        (name, count) -> assertThat(json.path(name).asInt(-1)).isEqualTo(count));
        assertThat(outcome.table()).contains("reported                     3", "  by tier district           1");
    }

    @Test
    void aFactToldTwiceCountsOnce() {
        Tale tale = Tale.UNTOLD
                .with("/intake", 1, Facts.reported())
                .with("/intake", 1, Facts.reported())
                .with("/intake", 2, Facts.filed())
                .with("/intake", 1, Facts.reported());

        assertThat(tale.facts()).hasSize(2);
        assertThat(tale.standing().stage()).isEqualTo(Stage.FILED);
    }

    @Test
    void aFactThatIsMissingIsAnError() {
        Tale tale = Tale.UNTOLD.with("/intake", 1, Facts.reported()).with("/intake", 3, Facts.filed());

        assertThat(tale.standing().wrong()).isEqualTo("/intake told fact 3 after 1");
        assertThat(tale.standing().hasEnded()).isFalse();
    }

    private static Tale tale(DomainEvent... facts) {
        Tale tale = Tale.UNTOLD;
        for (DomainEvent fact : facts) {
            String source = fact.getClass().getInterfaces()[0].getSimpleName();
            tale = tale.with(source, tale.heard().getOrDefault(source, 0L) + 1, fact);
        }
        return tale;
    }
}
