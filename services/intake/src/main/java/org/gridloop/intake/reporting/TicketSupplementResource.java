package org.gridloop.intake.reporting;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.intake.keys.Tickets;
import org.gridloop.intake.standing.Standing;
import org.gridloop.intake.standing.StandingView;
import org.gridloop.intake.standing.TicketView;
import org.jspecify.annotations.Nullable;

/** A resident says more, by ticket. */
@Path("/api/v1/tickets/{ticket}")
@Tag(name = "tickets")
class TicketSupplementResource {

    /** @param complaint whether it is said because nothing happens */
    record MoreBody(
            @NotBlank(message = "text is required / 请填写补充内容")
            @Size(max = 2000, message = "text: at most 2000 characters / 补充内容最多 2000 字")
            String text,

            @Nullable Boolean complaint) {}

    /** How far the report has come for intake. */
    record TicketStatus(String ticket, String status) {}

    private final Supplementing supplementing;
    private final Tickets tickets;
    private final DataSource source;
    private final DomainClock clock;

    TicketSupplementResource(Supplementing supplementing, Tickets tickets, DataSource source, DomainClock clock) {
        this.supplementing = supplementing;
        this.tickets = tickets;
        this.source = source;
        this.clock = clock;
    }

    @POST
    @Path("/supplement")
    @PermitAll
    @Operation(
            summary = "Add to one's own report / 凭查询号补充",
            description = "Needs the secret that came with the ticket, in the header Ticket-Secret.")
    public TicketStatus supplement(
            @PathParam("ticket") String ticket,
            @HeaderParam("Ticket-Secret") @Nullable String secret,
            @HeaderParam("Idempotency-Key")
                    @Nullable
                    @Size(max = 200, message = "Idempotency-Key: at most 200 characters / 幂等键最多 200 字")
                    String key,
            @Valid @NotNull MoreBody body) {
        String issueId = TicketView.issueOf(source, tickets, ticket, secret);
        boolean closed = Rows.reading(source, rows -> StandingView.of(rows, issueId))
                .map(Standing::isClosed)
                .orElse(false);
        ReportState state = supplementing.add(
                issueId,
                body.text(),
                "reporter",
                Boolean.TRUE.equals(body.complaint()),
                key != null,
                closed,
                TicketView.cause(ticket, key, clock.now()));
        return new TicketStatus(Tickets.written(ticket), state.status());
    }
}
