package org.gridloop.intake.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.gridloop.intake.keys.Tickets.Ticket;
import org.junit.jupiter.api.Test;

class TicketsTest {

    private static final String ID = "7b2f0b0e-7d8f-5c39-9f3e-0c7b7c1b0a11";

    private final Tickets tickets = new Tickets(KeysForTests.KEY);

    @Test
    void aTicketIsTwelveCharactersThatCanBeReadOverThePhone() {
        assertThat(tickets.of(ID).number()).matches("([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(tickets.of(ID).secret()).matches("[0-9A-HJKMNP-TV-Z]{16}");
    }

    @Test
    void theSameIssueHasTheSameTicketAtEveryStartAndAnotherUnderAnotherKey() {
        Ticket first = tickets.of(ID);

        assertThat(new Tickets(KeysForTests.KEY).of(ID)).isEqualTo(first);
        assertThat(new Tickets(KeysForTests.ANOTHER_KEY).of(ID).number()).isNotEqualTo(first.number());
        assertThat(new Tickets(KeysForTests.ANOTHER_KEY).of(ID).secret()).isNotEqualTo(first.secret());
    }

    @Test
    void theSecretIsKnownAgainHoweverItIsTyped() {
        String secret = tickets.of(ID).secret();

        assertThat(tickets.isSecret(ID, secret)).isTrue();
        assertThat(tickets.isSecret(ID, secret.toLowerCase(Locale.ROOT))).isTrue();
        assertThat(tickets.isSecret(ID, secret.substring(0, 8) + "-" + secret.substring(8)))
                .isTrue();
    }

    @Test
    void anotherIssuesSecretOrNoneIsNotTaken() {
        assertThat(tickets.isSecret(ID, tickets.of(UUID.randomUUID().toString()).secret()))
                .isFalse();
        assertThat(tickets.isSecret(ID, "")).isFalse();
        assertThat(tickets.isSecret(ID, "x".repeat(10_000))).isFalse();
    }

    @Test
    void aNumberIsFoundHoweverItIsTyped() {
        assertThat(Tickets.written("abcd efgh jkmn")).isEqualTo("ABCD-EFGH-JKMN");
        assertThat(Tickets.written("ABCDEFGHJKMO")).isEqualTo("ABCD-EFGH-JKM0");
        assertThat(Tickets.written("il12-3456-789a")).isEqualTo("1112-3456-789A");
        assertThat(Tickets.written("")).isEmpty();
        assertThat(Tickets.written("a\0b")).isEqualTo("A?B");
        assertThat(Tickets.written("nonsense")).isEqualTo("N0NSENSE");
    }

    @Test
    void tenThousandIssuesHaveTenThousandTickets() {
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            numbers.add(tickets.of(new UUID(i, i).toString()).number());
        }
        assertThat(numbers).hasSize(10_000);
    }
}
