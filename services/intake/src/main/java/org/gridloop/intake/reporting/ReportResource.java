package org.gridloop.intake.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloop.backbone.deciding.Actor;
import org.gridloop.backbone.deciding.Beside;
import org.gridloop.backbone.deciding.Cause;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.deciding.Outcome;
import org.gridloop.backbone.guarding.Caller;
import org.gridloop.backbone.guarding.Roles;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.events.IntakeEvent;
import org.gridloop.events.IntakeEvent.IssueReported;
import org.gridloop.intake.keys.Tickets.Ticket;
import org.gridloop.intake.people.Person;
import org.gridloop.intake.people.Vault;
import org.gridloop.intake.standing.ReportCause;
import org.jspecify.annotations.Nullable;

/** 上报: where every issue begins. */
@Path("/api/v1/issues")
@Tag(name = "reports", description = "Report, file, reject, add / 上报、立案、不予受理、补充")
class ReportResource {

    /**
     * What a reporter gets.
     *
     * @param ticket with the secret, the way to follow the issue
     * @param secret shown here and nowhere else
     * @param status {@code reported}: a clerk looks at it; {@code filed}: it is on its way to a unit
     */
    record Receipt(
            String issueId,
            String ticket,
            String secret,
            String status,
            @Nullable String gridCode,
            Links links) {}

    record Links(String self, String ticket) {}

    private static final String SELF = "/api/v1/issues/";

    private final Decisions<ReportingCommand, ReportState, IntakeEvent> decisions;
    private final ReportReader reader;
    private final Vault vault;
    private final Caller caller;
    private final DomainClock clock;

    ReportResource(
            Decisions<ReportingCommand, ReportState, IntakeEvent> decisions,
            ReportReader reader,
            Vault vault,
            Caller caller,
            DomainClock clock) {
        this.decisions = decisions;
        this.reader = reader;
        this.vault = vault;
        this.caller = caller;
        this.clock = clock;
    }

    /** Answered without a thread that waits: of all calls, everybody makes this one at once. */
    @POST
    @RolesAllowed({Roles.INTEGRATION, Roles.CLERK, Roles.GRID, Roles.CITIZEN})
    @Operation(
            summary = "Report an issue / 上报",
            description = "The same Idempotency-Key (or, without one, the same channel and externalId) with the same"
                    + " body gets the same answer, marked by the header Idempotent-Replay; with another body 422.")
    @APIResponse(
            responseCode = "201",
            description = "It is remembered",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    public CompletionStage<Response> report(
            @Valid @NotNull ReportBody body,
            @HeaderParam("Idempotency-Key")
                    @Nullable
                    @Size(max = 200, message = "Idempotency-Key: at most 200 characters / 幂等键最多 200 字")
                    String key) {
        Instant now = clock.now();
        String account = caller.account();
        ReportReader.Read read = reader.read(body, issueId(body, account, key), now);
        IssueReported report = read.command().report();
        return decisions
                .decideOnNewSoon(
                        report.issueId(), read.command(), cause(report.issueId(), account, now), reporter(read, now))
                .thenApply(outcome -> answer(report, read.ticket(), outcome));
    }

    private @Nullable Beside reporter(ReportReader.Read read, Instant now) {
        Person person = read.person();
        if (person == null) {
            return null;
        }
        IssueReported report = read.command().report();
        String ref = Objects.requireNonNull(report.reporterRef());
        return vault.row(ref, report.issueId(), Vault.Kind.REPORT, person, now);
    }

    private static String issueId(ReportBody body, String account, @Nullable String key) {
        if (key != null && !key.isBlank()) {
            return IssueIds.byKey(account, key);
        }
        String externalId = body.externalId();
        return externalId == null || externalId.isBlank()
                ? UUID.randomUUID().toString()
                : IssueIds.byExternalNumber(account, body.channel(), externalId);
    }

    private Cause cause(String issueId, String account, Instant now) {
        String role = caller.roleAmong(Roles.INTEGRATION, Roles.CITIZEN, Roles.GRID, Roles.CLERK);
        return new Cause(ReportCause.id(account, issueId), new Actor(account, role, caller.unit()), now, null);
    }

    private static Response answer(IssueReported report, Ticket ticket, Outcome<ReportState, IntakeEvent> outcome) {
        String self = SELF + report.issueId();
        Receipt receipt = new Receipt(
                report.issueId(),
                ticket.number(),
                ticket.secret(),
                outcome.state().firstStatus(),
                report.grid(),
                new Links(self, "/api/v1/tickets/" + ticket.number()));
        Response.ResponseBuilder answer =
                Response.status(Response.Status.CREATED).entity(receipt).header("Location", self);
        if (outcome.changedNothing()) {
            answer.header("Idempotent-Replay", "true");
        }
        return answer.build();
    }
}
