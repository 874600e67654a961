package org.gridloop.intake.tracking;

import static org.gridloop.backbone.deciding.Refusal.refused;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloop.backbone.deciding.Reason;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.intake.keys.Tickets;
import org.jspecify.annotations.Nullable;

/** 进度查询: what a resident sees. A wrong number and a wrong secret look, and cost, the same. */
@Path("/api/v1/tickets")
@Tag(name = "tickets", description = "For residents: how far is my report / 居民查询进度")
class TicketResource {

    /** Looked up in place of an unknown number, so that the secret is always compared once. */
    private static final String NOBODYS_ISSUE = "00000000-0000-0000-0000-000000000000";

    private enum TicketReason implements Reason {
        NO_SUCH_TICKET;

        @Override
        public String code() {
            return "no-such-ticket";
        }

        @Override
        public int status() {
            return 404;
        }

        @Override
        public String english() {
            return "The ticket number or its secret is not right; check both.";
        }

        @Override
        public String chinese() {
            return "查询号或查询密码不正确，请核对后重试。";
        }
    }

    /**
     * How far a report has come, in words for a resident.
     *
     * @param status as staff see it
     * @param statusText in English
     * @param statusTextZh in Chinese
     * @param unit who handles it
     * @param explanation why it was not accepted, if so
     */
    record TicketAnswer(
            String ticket,
            String status,
            String statusText,
            String statusTextZh,
            String title,
            @Nullable String unit,
            @Nullable String explanation,
            Instant reportedAt,
            @Nullable Instant filedAt,
            @Nullable Instant dispatchedAt,
            @Nullable Instant finishBy,
            @Nullable Instant finishedAt,
            @Nullable Instant closedAt,
            Instant updatedAt) {}

    private record Found(String issueId, TicketAnswer answer) {}

    private final Tickets tickets;
    private final DataSource source;

    TicketResource(Tickets tickets, DataSource source) {
        this.tickets = tickets;
        this.source = source;
    }

    @GET
    @Path("/{ticket}")
    @PermitAll
    @Operation(
            summary = "How far a report has come / 查询上报进度",
            description = "Needs the secret that came with the ticket, in the header Ticket-Secret.")
    public TicketAnswer follow(
            @PathParam("ticket") String ticket, @HeaderParam("Ticket-Secret") @Nullable String secret) {
        Optional<Found> found =
                Rows.reading(source, rows -> rows.one("""
                select issue_id, ticket, status, title, unit, explanation, reported_at, filed_at, dispatched_at,
                       finish_by, finished_at, closed_at, updated_at
                from issues where ticket = ?""", TicketResource::read, Tickets.written(ticket)));
        String issueId = found.map(Found::issueId).orElse(NOBODYS_ISSUE);
        boolean right = tickets.isSecret(issueId, secret == null ? "" : secret);
        return found.filter(any -> right).map(Found::answer).orElseThrow(() -> refused(TicketReason.NO_SUCH_TICKET));
    }

    private static Found read(java.sql.ResultSet row) throws java.sql.SQLException {
        String status = row.getString("status");
        PlainWords words = PlainWords.of(status);
        return new Found(
                row.getString("issue_id"),
                new TicketAnswer(
                        row.getString("ticket"),
                        status,
                        words.english(),
                        words.chinese(),
                        row.getString("title"),
                        row.getString("unit"),
                        row.getString("explanation"),
                        row.getTimestamp("reported_at").toInstant(),
                        Rows.instant(row, "filed_at"),
                        Rows.instant(row, "dispatched_at"),
                        Rows.instant(row, "finish_by"),
                        Rows.instant(row, "finished_at"),
                        Rows.instant(row, "closed_at"),
                        row.getTimestamp("updated_at").toInstant()));
    }
}
