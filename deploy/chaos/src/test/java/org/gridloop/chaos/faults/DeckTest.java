package org.gridloop.chaos.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeckTest {

    private static final List<String> KINDS = List.of("kill", "stop", "slow-one", "slow-other", "poison");

    private record Drawn(String victim, boolean ordersProcesses) implements Fault {
        @Override
        public void strike() {
            throw new AssertionError("only drawn here");
        }
    }

    private static Fault fault(String kind) {
        return new Drawn("victim of " + kind, kind.startsWith("slow"));
    }

    @Test
    void everyKindComesOnceBeforeAnyComesAgain() {
        Deck deck = Deck.shuffled(KINDS, DeckTest::fault, new Random(7));

        assertThat(taken(deck, KINDS.size())).containsExactlyInAnyOrderElementsOf(KINDS);
        assertThat(taken(deck, KINDS.size())).containsExactlyInAnyOrderElementsOf(KINDS);
    }

    @Test
    void whatWouldHaveToWaitIsPassedOverAndComesFirstAfterwards() {
        Deck deck = Deck.shuffled(KINDS, DeckTest::fault, new Random(7));
        List<String> whileBusy = new ArrayList<>();
        for (int i = 0; i < KINDS.size() - 2; i++) {
            whileBusy.add(deck.next(true).kind());
        }

        assertThat(whileBusy).containsExactlyInAnyOrder("kill", "stop", "poison");
        deck.next(true);
        assertThat(taken(deck, 2)).containsExactlyInAnyOrder("slow-one", "slow-other");
    }

    @Test
    void theSeedAloneDecidesWhatIsDrawn() {
        Deck one = Deck.shuffled(KINDS, DeckTest::fault, new Random(3));
        Deck same = Deck.shuffled(KINDS, DeckTest::fault, new Random(3));
        Deck another = Deck.shuffled(KINDS, DeckTest::fault, new Random(4));

        List<String> drawn = taken(one, 20);
        assertThat(taken(same, 20)).isEqualTo(drawn);
        assertThat(taken(another, 20)).isNotEqualTo(drawn);
    }

    @Test
    void whatWasNamedComesInItsOrderEvenIfItHasToWait() {
        Deck deck = Deck.inTurn(List.of("slow-one", "kill"), DeckTest::fault);

        assertThat(Stream.generate(() -> deck.next(true).kind()).limit(5))
                .containsExactly("slow-one", "kill", "slow-one", "kill", "slow-one");
    }

    private static List<String> taken(Deck deck, int count) {
        return Stream.generate(() -> deck.next(false).kind()).limit(count).toList();
    }
}
