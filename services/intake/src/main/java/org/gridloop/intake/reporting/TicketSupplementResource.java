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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloop.backbone.guarding.Caller;
import org.gridloop.intake.keys.Tickets;
import org.gridloop.intake.standing.Standing;
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
    private final TicketView tickets;

    TicketSupplementResource(Supplementing supplementing, TicketView tickets) {
        this.supplementing = supplementing;
        this.tickets = tickets;
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
        String issueId = tickets.issueOf(ticket, secret);
        boolean closed = tickets.standing(issueId).map(Standing::isClosed).orElse(false);
        ReportState state = supplementing.add(
                issueId,
                body.text(),
                "reporter",
                Boolean.TRUE.equals(body.complaint()),
                key != null,
                closed,
                tickets.cause(ticket, Caller.keyOf("supplement", key)));
        return new TicketStatus(Tickets.written(ticket), state.status());
    }
}
