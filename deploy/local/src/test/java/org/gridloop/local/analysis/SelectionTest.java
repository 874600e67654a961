package org.gridloop.local.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gridloop.ledger.proof.LedgerRecord;
import org.junit.jupiter.api.Test;

class SelectionTest {

    /** Twenty issues, one every ten minutes, in three communities, half of them of each sub-class. */
    private static List<Life> chosen(Selection selection) throws IOException {
        List<Life> lives = new ArrayList<>();
        Life.Gathering gathering = new Life.Gathering();
        new MadeLedger((index, record) -> {
                    Life life = gathering.take(Fact.of(index, record));
                    if (life != null) {
                        selection.of(life).ifPresent(lives::add);
                    }
                })
                .issues(0, 20);
        Life last = gathering.end();
        if (last != null) {
            selection.of(last).ifPresent(lives::add);
        }
        return lives;
    }

    private static Selection in(String from, String to, boolean whole) {
        return new Selection(Instant.parse(from), Instant.parse(to), List.of(), List.of(), whole);
    }

    @Test
    void withoutAWishEverythingIsChosen() throws IOException {
        assertThat(chosen(Selection.all()))
                .hasSize(20)
                .allMatch(life -> life.facts().size() >= 9);
    }

    @Test
    void aPeriodTakesTheFactsThatHappenedInItWithoutItsEnd() throws IOException {
        List<Life> lives = chosen(in("2026-05-20T01:28:20Z", "2026-05-20T01:56:40Z", false));

        assertThat(lives).hasSize(3);
        assertThat(lives).allSatisfy(life -> assertThat(life.facts()).hasSize(1));
        assertThat(lives.getFirst().facts().getFirst().time()).isEqualTo("2026-05-20T01:28:20Z");
        assertThat(lives.getFirst().last().subClass())
                .as("what it was filed as later is known all the same")
                .isEqualTo("E0107");
    }

    @Test
    void wholeLivesAreChosenWhenTheyAreAskedFor() throws IOException {
        List<Life> lives = chosen(in("2026-05-20T01:28:20Z", "2026-05-20T01:56:40Z", true));
        assertThat(lives).hasSize(3).allMatch(life -> life.facts().size() >= 9);
    }

    @Test
    void anAreaTakesItsGridsAndASubClassItsIssues() throws IOException {
        Selection community = new Selection(null, null, List.of("379901001001"), List.of(), false);
        Selection both = new Selection(null, null, List.of("379901001001", "379901001002"), List.of("C0203"), false);

        assertThat(chosen(community))
                .hasSize(7)
                .allMatch(life -> String.valueOf(life.last().grid()).startsWith("379901001001"));
        assertThat(chosen(both))
                .hasSize(7)
                .allMatch(life -> "C0203".equals(life.last().subClass()));
        assertThat(chosen(new Selection(null, null, List.of("37990200"), List.of(), false)))
                .isEmpty();
    }

    @Test
    void recordsAreHandedOnAsTheyCame() throws IOException {
        Selection selection = new Selection(null, null, List.of(), List.of("C0203"), false);
        List<LedgerRecord> taken = new ArrayList<>();
        Choosing<LedgerRecord> choosing = new Choosing<>(selection, record -> record, taken::add);
        new MadeLedger((index, record) -> choosing.take(record)).issues(0, 20);
        long facts = choosing.end();

        assertThat(taken).hasSize((int) facts).isNotEmpty();
        assertThat(taken.stream().map(LedgerRecord::issueId).distinct()).hasSize(10);
        assertThat(taken.stream().map(LedgerRecord::offset)).isSorted();
    }
}
