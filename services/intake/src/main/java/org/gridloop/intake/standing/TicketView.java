package org.gridloop.intake.standing;

import static org.gridloop.backbone.deciding.Refusal.refused;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.gridloop.backbone.deciding.Actor;
import org.gridloop.backbone.deciding.Cause;
import org.gridloop.backbone.guarding.Roles;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.intake.keys.Tickets;
import org.jspecify.annotations.Nullable;

/** The resident's door: a ticket and its secret. A wrong number and a wrong secret look, and cost, the same. */
@Singleton
public class TicketView {

    /** Looked up in place of an unknown number, so that the secret is always compared once. */
    private static final String NOBODYS_ISSUE = "00000000-0000-0000-0000-000000000000";

    private final Tickets tickets;
    private final DataSource source;
    private final DomainClock clock;

    TicketView(Tickets tickets, DataSource source, DomainClock clock) {
        this.tickets = tickets;
        this.source = source;
        this.clock = clock;
    }

    /**
     * @return the id of the issue the ticket is for
     * @throws org.gridloop.backbone.deciding.Refusal when number and secret do not go together
     */
    public String issueOf(String ticket, @Nullable String secret) {
        Optional<String> found = Rows.reading(
                source,
                rows -> rows.one(
                        "select issue_id from issues where ticket = ?",
                        row -> row.getString("issue_id"),
                        Tickets.written(ticket)));
        boolean right = tickets.isSecret(found.orElse(NOBODYS_ISSUE), secret == null ? "" : secret);
        return found.filter(any -> right).orElseThrow(() -> refused(TicketReason.NO_SUCH_TICKET));
    }

    /** @return how the issue stands, once a fact of it has been heard */
    public Optional<Standing> standing(String issueId) {
        return Rows.reading(source, rows -> StandingView.of(rows, issueId));
    }

    /** @return the cause of what a resident wants by ticket; the ticket number is all that is known of who wants it */
    public Cause cause(String ticket, @Nullable String key) {
        String number = Tickets.written(ticket);
        String id = key == null ? UUID.randomUUID().toString() : number + "/" + key;
        return new Cause("request:ticket/" + id, new Actor(number, Roles.CITIZEN, null), clock.now(), null);
    }
}
