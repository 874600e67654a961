package org.gridloop.intake.reporting;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.gridloop.intake.reporting.ReportingCommand.Answer;
import org.gridloop.intake.standing.TicketView;
import org.gridloop.intake.texts.Readable;
import org.jspecify.annotations.Nullable;

/** 回访: a resident says by ticket whether it is solved. What follows from it, evaluation hears and decides. */
@Path("/api/v1/tickets/{ticket}")
@Tag(name = "tickets")
class TicketAnswerResource {

    private static final String NO_WORDS = "回访答复";

    /**
     * @param satisfaction 1 (非常不满意) to 5 (非常满意)
     * @param text in the reporter's own words
     */
    record TicketAnswerBody(
            @NotNull(message = "solved is required: is it solved? / 请填写问题是否解决")
            Boolean solved,

            @Min(value = 1, message = "satisfaction: from 1 to 5 / 满意度为 1 到 5")
            @Max(value = 5, message = "satisfaction: from 1 to 5 / 满意度为 1 到 5")
            @Nullable
            Integer satisfaction,

            @Size(max = 2000, message = "text: at most 2000 characters / 答复内容最多 2000 字") @Nullable
            String text) {}

    /** That the answer is kept. */
    record AnswerKept(
            String ticket, boolean solved, @Nullable Integer satisfaction) {}

    private final Decisions<ReportingCommand, ReportState, IntakeEvent> decisions;
    private final TicketView tickets;

    TicketAnswerResource(Decisions<ReportingCommand, ReportState, IntakeEvent> decisions, TicketView tickets) {
        this.decisions = decisions;
        this.tickets = tickets;
    }

    @POST
    @Path("/answer")
    @PermitAll
    @Operation(
            summary = "Say whether one's own report is solved / 凭查询号答复回访",
            description = "While the issue waits for its callback. Needs the secret that came with the ticket, in the"
                    + " header Ticket-Secret. Solved and not dissatisfied, it is closed; otherwise it is done again.")
    public AnswerKept answer(
            @PathParam("ticket") String ticket,
            @HeaderParam("Ticket-Secret") @Nullable String secret,
            @HeaderParam("Idempotency-Key")
                    @Nullable
                    @Size(max = 200, message = "Idempotency-Key: at most 200 characters / 幂等键最多 200 字")
                    String key,
            @Valid @NotNull TicketAnswerBody body) {
        String issueId = tickets.issueOf(ticket, secret);
        boolean due = tickets.standing(issueId)
                .filter(standing -> standing.status().equals("callback"))
                .isPresent();
        String text = Readable.maskedIfAny(body.text());
        Cause cause = tickets.cause(ticket, Caller.keyOf("answer", key));
        Answer command = new Answer(issueId, text == null ? NO_WORDS : text, body.solved(), body.satisfaction(), due);
        decisions.decideOnce(issueId, command, cause);
        return new AnswerKept(Tickets.written(ticket), body.solved(), body.satisfaction());
    }
}
