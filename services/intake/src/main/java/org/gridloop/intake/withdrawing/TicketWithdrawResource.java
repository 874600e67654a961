package org.gridloop.intake.withdrawing;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloop.backbone.deciding.Cause;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.guarding.Caller;
import org.gridloop.events.IntakeEvent;
import org.gridloop.intake.keys.Tickets;
import org.gridloop.intake.standing.TicketView;
import org.jspecify.annotations.Nullable;

/** 撤回 by a resident, with the ticket and its secret. */
@Path("/api/v1/tickets/{ticket}")
@Tag(name = "tickets")
class TicketWithdrawResource {

    /** Where the report stands for intake. */
    record Withdrawal(String ticket, String status) {}

    private final Decisions<WithdrawCommand, WithdrawState, IntakeEvent> decisions;
    private final TicketView tickets;

    TicketWithdrawResource(Decisions<WithdrawCommand, WithdrawState, IntakeEvent> decisions, TicketView tickets) {
        this.decisions = decisions;
        this.tickets = tickets;
    }

    @POST
    @Path("/withdraw")
    @PermitAll
    @Operation(
            summary = "Take one's own report back / 凭查询号撤回",
            description = "reason: solved-itself, mistaken, no-longer-wanted or other. Only before it is filed. Needs"
                    + " the secret that came with the ticket, in the header Ticket-Secret.")
    public Withdrawal withdraw(
            @PathParam("ticket") String ticket,
            @HeaderParam("Ticket-Secret") @Nullable String secret,
            @HeaderParam("Idempotency-Key")
                    @Nullable
                    @Size(max = 200, message = "Idempotency-Key: at most 200 characters / 幂等键最多 200 字")
                    String key,
            @Valid @NotNull WithdrawBody body) {
        String issueId = tickets.issueOf(ticket, secret);
        Cause cause = tickets.cause(ticket, Caller.keyOf("withdraw", key));
        WithdrawState state = decisions
                .decideOnce(issueId, WithdrawResource.command(issueId, body), cause)
                .state();
        return new Withdrawal(Tickets.written(ticket), state.status());
    }
}
